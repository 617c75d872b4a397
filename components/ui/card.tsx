import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A surface on the paper, drawn by a hairline. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={clsx("bg-surface shadow-hairline rounded-lg", className)}>{children}</div>;
}
