import { useFormatter, useTranslations } from "next-intl";

import type { CorrectionField } from "@/lib/privacy/correction";

/** What is on record of one field, in the reader's words: days as people write them, education by its name. */
export function useRecorded() {
  const format = useFormatter();
  const education = useTranslations("talentForms.educationLevels");
  return (field: CorrectionField, value: string) => {
    if (field === "education" && education.has(value as "master")) return education(value as "master");
    return /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? format.dateTime(new Date(value), { dateStyle: "long" })
      : value;
  };
}
