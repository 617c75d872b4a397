import { clsx } from "clsx";
import type { ComponentProps } from "react";

const base =
  "inline-flex min-h-8 cursor-pointer items-center justify-center gap-2 whitespace-nowrap rounded-md border px-3 py-1 text-[13px] font-semibold no-underline transition-colors";
const looks = {
  primary: "border-brand bg-brand text-on-brand hover:border-brand-strong hover:bg-brand-strong",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-brand-strong hover:bg-brand-soft",
  danger: "border-danger bg-surface text-danger hover:bg-danger-soft",
} as const;

type Look = { look?: keyof typeof looks };

/** A thing to press. It is never disabled silently: what is missing is said when it is pressed. */
export function Button({
  look = "secondary",
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={clsx(base, looks[look], className)} {...rest} />;
}

/** A link that looks like a button. */
export function LinkButton({ look = "secondary", className, ...rest }: ComponentProps<"a"> & Look) {
  return <a className={clsx(base, looks[look], className)} {...rest} />;
}
