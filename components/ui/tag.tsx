import { clsx } from "clsx";
import type { ReactNode } from "react";

const tones = {
  neutral: "bg-sunken text-ink-2",
  good: "bg-good-soft text-good",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
} as const;

/** A state in a word; the colour only repeats it. */
export function Tag({ tone = "neutral", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={clsx(
        // On a phone a long one takes a second line, and only where it is wider than the whole of what it stands in.
        "inline-flex max-w-full shrink-0 items-center rounded-[10px] px-2 py-px text-[12px] font-medium sm:whitespace-nowrap",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
