/** The key that does the same, beside its words; for eyes only, since the control names it to everybody else. */
export function KeyHint({ children }: { children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <kbd
      aria-hidden
      className="rounded border border-current px-1 font-sans text-[11px] font-medium max-lg:hidden"
    >
      {children}
    </kbd>
  );
}
