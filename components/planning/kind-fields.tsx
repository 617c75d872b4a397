"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";

import { SelectField } from "@/components/ui/select-field";
import type { Acting } from "@/lib/planning/edition";

import type { TypedResult } from "./typed-result";

type KindFieldsProps = {
  form: UseFormReturn<TypedResult>;
  field: (name: "assignmentId" | "kind") => object;
  /** The owner's assignments as Plt or Plh in the year. */
  acting: readonly Acting[];
};

/** For which assignment the result is written, and of which kind it is: what one does as Plt or Plh is always main. */
export function KindFields({ form, field, acting }: KindFieldsProps) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary");
  const standsIn = useWatch({ control: form.control, name: "assignmentId" }) !== "";
  return (
    <>
      {acting.length > 0 && (
        <SelectField
          {...field("assignmentId")}
          label={t("acting.label")}
          options={[
            { value: "", label: t("acting.own") },
            ...acting.map(({ id, kind, position }) => ({
              value: id,
              label: words(`assignment.${kind}`, { position: position.title }),
            })),
          ]}
        />
      )}
      {standsIn ? (
        <p className="text-ink-2 text-sm">{t("acting.alwaysMain")}</p>
      ) : (
        <SelectField
          {...field("kind")}
          label={t("fields.kind")}
          options={(["main", "additional"] as const).map((value) => ({
            value,
            label: words(`resultKind.${value}`),
          }))}
        />
      )}
    </>
  );
}
