import { clsx } from "clsx";
import type { ReactNode } from "react";

const tones = {
  info: "bg-info-soft",
  warning: "bg-warning-soft",
  good: "bg-good-soft",
  danger: "bg-danger-soft",
} as const;

/** Something to know before going on. `announced` reads it out when it appears. */
export function Notice({
  tone = "info",
  announced = false,
  children,
}: {
  tone?: keyof typeof tones;
  announced?: boolean;
  children: ReactNode;
}) {
  return (
    <div role={announced ? "status" : undefined} className={clsx("rounded-md px-3 py-2.5", tones[tone])}>
      {children}
    </div>
  );
}
