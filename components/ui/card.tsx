import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** A surface on the paper, drawn by a hairline. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div className={clsx("bg-surface shadow-hairline rounded-lg", className)} {...rest} />;
}
