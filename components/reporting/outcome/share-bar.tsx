/** A share of one as a bar from zero, beside the number that says it. */
export function ShareBar({ share, fill }: { share: number; fill: string }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden className="h-4 w-full">
      <rect width="100" height="10" className="fill-sunken" />
      <rect width={Math.min(Math.max(share, 0), 1) * 100} height="10" fill={fill} />
    </svg>
  );
}
