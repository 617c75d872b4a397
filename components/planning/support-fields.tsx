"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";

import { SelectField } from "@/components/ui/select-field";
import { cascadingMethods } from "@/lib/planning/cascade";
import type { Support } from "@/lib/planning/edition";
import type { Supportable } from "@/lib/planning/sheet";

import type { TypedResult } from "./typed-result";

type SupportFieldsProps = {
  form: UseFormReturn<TypedResult>;
  field: (name: "supports" | "method") => object;
  supportable: NonNullable<Supportable>;
  /** What the result supports already. */
  support?: Support | null;
};

/** Which of the superior's indicators the result supports, and how; says so when the superior has none to offer yet. */
export function SupportFields({
  form,
  field,
  supportable: { name, lines, provisional },
  support,
}: SupportFieldsProps) {
  const t = useTranslations("planning.support");
  const methods = useTranslations("vocabulary.cascadingMethod");
  const supports = useWatch({ control: form.control, name: "supports" });
  const left = support && !support.current ? [support] : [];
  const all = [...left.map((line) => ({ ...line, assigner: line.assigner?.name ?? null })), ...lines];
  if (lines.length + left.length === 0) return <p className="text-ink-2 text-sm">{t("notYet", { name })}</p>;
  return (
    <>
      <SelectField
        {...field("supports")}
        label={lines.some(({ assigner }) => assigner) ? t("labelAll") : t("label", { name })}
        hint={t(provisional ? "hintProvisional" : "hint")}
        options={[
          { value: "", label: t("none") },
          ...all.map(({ indicatorId, statement, text, assigner }) => ({
            value: indicatorId,
            label: assigner
              ? t("lineOf", { statement, text, name: assigner })
              : t("line", { statement, text }),
          })),
        ]}
      />
      {supports !== "" && (
        <SelectField
          {...field("method")}
          label={t("method")}
          hint={methods(`${form.getValues("method")}.guide`)}
          options={cascadingMethods.map((value) => ({ value, label: methods(`${value}.name`) }))}
        />
      )}
    </>
  );
}
