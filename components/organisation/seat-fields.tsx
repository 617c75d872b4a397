"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useId } from "react";

import { TextField } from "@/components/ui/text-field";

type SeatFieldsProps = {
  field: (
    name: "unit" | "position",
  ) => ComponentProps<typeof TextField> extends infer Props ? Omit<Props, "label"> : never;
  units: readonly string[];
};

/** The unit, with the names of those that the reader keeps to choose from, and the position in it. */
export function SeatFields({ field, units }: SeatFieldsProps) {
  const t = useTranslations("movements");
  const list = useId();
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <div>
        <TextField {...field("unit")} label={t("unit")} list={list} autoComplete="off" />
        <datalist id={list}>
          {units.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <TextField {...field("position")} label={t("position")} hint={t("positionHint")} />
    </div>
  );
}
