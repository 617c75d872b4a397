import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

import { TextField } from "@/components/ui/text-field";

type DocumentField = "source" | "documentNumber" | "documentDate";

type DocumentFieldsProps = {
  field: (name: DocumentField, required: string) => Omit<ComponentProps<typeof TextField>, "label">;
  sourceHint: string;
  today: string;
};

/** The document that a record stands on; none is written down without it. */
export function DocumentFields({ field, sourceHint, today }: DocumentFieldsProps) {
  const t = useTranslations("talentForms");
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...field("documentNumber", "document-number-required")} label={t("documentNumber")} />
        <TextField
          {...field("documentDate", "date-required")}
          label={t("documentDate")}
          type="date"
          max={today}
        />
      </div>
      <TextField {...field("source", "source-required")} label={t("source")} hint={sourceHint} />
    </>
  );
}
