import { type ComponentProps, useId } from "react";

import { controlLook, describedBy, Field, type FieldWords } from "./field";

type Option = { value: string; label: string };

/** One of a few; the browser's own list, which every keyboard and phone knows. */
export function SelectField({
  label,
  hint,
  readableBy,
  error,
  id,
  options,
  ...input
}: FieldWords & ComponentProps<"select"> & { options: readonly Option[] }) {
  const made = useId();
  const name = id ?? input.name ?? made;
  const words = { label, hint, readableBy, error };
  return (
    <Field id={name} words={words}>
      <select
        id={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, words)}
        className={controlLook}
        {...input}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
