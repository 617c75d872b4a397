import type { ReactNode } from "react";

export type FieldWords = {
  label: string;
  hint?: string;
  /** Who can read what is typed here. */
  readableBy?: string;
  error?: string;
};

/** The ids by which a control names its hint and error to assistive technology. */
export const describedBy = (id: string, { hint, readableBy, error }: FieldWords) =>
  [error && `${id}-error`, hint && `${id}-hint`, readableBy && `${id}-readers`].filter(Boolean).join(" ") ||
  undefined;

/** The look every control shares. */
export const controlLook =
  "block w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-base text-ink aria-invalid:border-danger aria-invalid:border-2";

/** A label above, the hint below it, the error right before the control: the same for every kind of control. */
export function Field({ id, words, children }: { id: string; words: FieldWords; children: ReactNode }) {
  const { label, hint, readableBy, error } = words;
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-danger text-sm font-semibold">
          {error}
        </p>
      )}
      {children}
      {readableBy && (
        <p id={`${id}-readers`} className="text-ink-3 text-sm">
          {readableBy}
        </p>
      )}
    </div>
  );
}
