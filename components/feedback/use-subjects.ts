import { useTranslations } from "next-intl";

import { behaviourValues } from "@/lib/planning/behaviour-values";

export type Result = { id: string; statement: string };

/** What feedback can be about, as options of a field: the confirmed results, then the values of behaviour unless not meant. */
export function useSubjects(results: readonly Result[], { onlyResults = false } = {}) {
  const t = useTranslations("feedback.ask");
  const words = useTranslations("vocabulary.behaviour");
  return [
    { value: "", label: t("choose") },
    ...results.map(({ id, statement }) => ({ value: id, label: statement })),
    ...(onlyResults ? [] : behaviourValues).map((value) => ({ value, label: words(value) })),
  ];
}
