import { type ComponentProps, useId } from "react";

import { controlLook, describedBy, Field, type FieldWords } from "./field";
import { sendByKey } from "./send-by-key";

/** Several lines of text; it grows with what is typed, and sends its form by Ctrl+Enter. */
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
        onKeyDown={sendByKey}
        className={`${controlLook} field-sizing-content min-h-16`}
        {...input}
      />
    </Field>
  );
}
