import type { ComponentProps } from "react";

type CheckListProps = {
  label: string;
  options: readonly { value: string; label: string }[];
  error?: string;
  /** Shown where there is nothing to choose. */
  none?: string;
} & Omit<ComponentProps<"input">, "type" | "value">;

/** Any number of a list, in columns that scroll where they are many. */
export function CheckList({ label, options, error, none, id, ...input }: CheckListProps) {
  return (
    <fieldset id={id} tabIndex={-1} className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {error && (
        <p id={`${id}-error`} className="text-danger mb-1 text-sm font-semibold">
          {error}
        </p>
      )}
      {options.length === 0 && none && <p className="text-ink-2 text-sm">{none}</p>}
      <div className="max-h-64 gap-x-6 overflow-y-auto sm:columns-2">
        {options.map(({ value, label: words }) => (
          <label key={value} className="flex min-h-8 break-inside-avoid items-start gap-2 py-1 text-[13px]">
            <input {...input} type="checkbox" value={value} className="accent-brand mt-0.5 size-4 shrink-0" />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
