import { clsx } from "clsx";

/** Points at what a summary opens, and down once it is open. Drawn by its border: a page may have a hundred of them. */
export function Chevron({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "m-1 inline-block size-1.75 shrink-0 rotate-45 border-t-[1.5px] border-r-[1.5px] border-current transition-transform [[open]>summary>&]:rotate-135",
        className,
      )}
    />
  );
}
