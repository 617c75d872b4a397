/** How much of a target is reached, as a thin bar beside its number; `share` is 0 and up, 1 is the target. */
export function Meter({ share, label }: { share: number; label: string }) {
  return (
    <svg
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className="h-1.5 w-full rounded-full"
    >
      <rect width="100" height="6" className="fill-line" />
      <rect width={Math.min(Math.max(share, 0), 1) * 100} height="6" className="fill-brand" />
    </svg>
  );
}
