import { clsx } from "clsx";
import { type ComponentProps, useId } from "react";

import { controlLook, describedBy, Field, type FieldWords } from "./field";

const fileLook =
  "file:border-line-strong file:bg-sunken file:text-ink file:mr-3 file:cursor-pointer file:rounded-md file:border file:px-2.5 file:py-1 file:text-[13px] file:font-semibold";

/** One line of text. */
export function TextField({
  label,
  hint,
  readableBy,
  error,
  id,
  className,
  ...input
}: FieldWords & ComponentProps<"input">) {
  const made = useId();
  const name = id ?? input.name ?? made;
  const words = { label, hint, readableBy, error };
  return (
    <Field id={name} words={words}>
      <input
        id={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, words)}
        className={clsx(controlLook, input.type === "file" && fileLook, className)}
        {...input}
      />
    </Field>
  );
}
