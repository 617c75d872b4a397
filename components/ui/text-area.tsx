import { type ComponentProps, useId } from "react";

import { controlLook, describedBy, Field, type FieldWords } from "./field";

/** Several lines of text; it grows with what is typed. */
export function TextArea({
  label,
  hint,
  readableBy,
  error,
  id,
  ...input
}: FieldWords & ComponentProps<"textarea">) {
  const made = useId();
  const name = id ?? input.name ?? made;
  const words = { label, hint, readableBy, error };
  return (
    <Field id={name} words={words}>
      <textarea
        id={name}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, words)}
        className={`${controlLook} field-sizing-content min-h-16`}
        {...input}
      />
    </Field>
  );
}
