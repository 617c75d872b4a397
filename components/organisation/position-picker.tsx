"use client";

import { useTranslations } from "next-intl";

import type { UnitSheet } from "@/lib/reorganisation/sheet";

type PositionPickerProps = {
  id: string;
  error?: string;
  positions: UnitSheet["positions"];
  /** The ids of those chosen. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Any number of a unit's positions but the one that leads it, each with whoever holds it. */
export function PositionPicker({ id, error, positions, chosen, onChange }: PositionPickerProps) {
  const t = useTranslations("units");
  const toggle = (one: string) =>
    onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="min-w-0 space-y-1"
    >
      <legend className="font-semibold">{t("positions")}</legend>
      {error && (
        <p id={`${id}-error`} className="text-danger text-sm font-semibold">
          {error}
        </p>
      )}
      <ul className="border-line-strong bg-surface max-h-72 overflow-y-auto rounded-md border px-2.5 py-1">
        {positions
          .filter(({ isHead }) => !isHead)
          .map(({ id: positionId, title, held }) => (
            <li key={positionId}>
              <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1">
                <input
                  type="checkbox"
                  checked={chosen.includes(positionId)}
                  onChange={() => toggle(positionId)}
                  className="accent-brand mt-1 size-4 shrink-0"
                />
                <span className="min-w-0">
                  {title}{" "}
                  <span className="text-ink-2 block text-[13px]">
                    {held.length > 0 ? held.map(({ name }) => name).join(", ") : t("vacant")}
                  </span>
                </span>
              </label>
            </li>
          ))}
      </ul>
      <p role="status" className="text-ink-2 text-sm">
        {t("chosen", { count: chosen.length })}
      </p>
    </fieldset>
  );
}
