import type { ComponentProps } from "react";

type Option = { value: string; label: string; description?: string };

type ChoiceProps = {
  label: string;
  options: readonly Option[];
  error?: string;
  /** Segments stand side by side; a list gives each option room for a description. */
  look?: "segments" | "list";
} & Omit<ComponentProps<"input">, "type" | "value">;

/** One of two to five, all in sight: radio buttons with arrow keys, never a slider or stars. */
export function Choice({ label, options, error, id, look = "segments", ...input }: ChoiceProps) {
  const name = id ?? input.name ?? label;
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className="min-w-0"
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      {error && (
        <p id={`${name}-error`} className="text-danger mb-1 text-sm font-semibold">
          {error}
        </p>
      )}
      <div className={look === "segments" ? "grid sm:flex sm:flex-wrap sm:gap-y-1" : "space-y-2"}>
        {options.map((option) => (
          <label key={option.value} className={looks[look]}>
            <input
              {...input}
              type="radio"
              value={option.value}
              className={look === "segments" ? "sr-only" : "accent-brand mt-1"}
            />
            <span>
              {option.label}
              {option.description && (
                <span className="text-ink-2 block text-sm whitespace-pre-line">{option.description}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const looks = {
  segments:
    "-mt-px flex min-h-9 cursor-pointer items-center border border-line-strong bg-surface px-3 text-[13px] first:mt-0 first:rounded-t-md last:rounded-b-md sm:mt-0 sm:-ml-px sm:min-h-8 sm:rounded-none sm:first:ml-0 sm:first:rounded-l-md sm:last:rounded-r-md has-checked:z-10 has-checked:border-brand has-checked:bg-brand-soft has-checked:font-semibold has-checked:text-brand-strong has-focus-visible:outline-2 has-focus-visible:outline-brand",
  list: "flex cursor-pointer gap-3 rounded-md border border-line bg-surface p-3 has-checked:border-brand has-checked:bg-brand-soft",
} as const;
