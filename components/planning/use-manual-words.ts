import { useTranslations } from "next-intl";

import type { Manual } from "@/lib/planning/edition";

/** What stands in a field of a manual as people read it. */
export function useManualWords() {
  const words = useTranslations("vocabulary");
  return (field: keyof Manual, value: string | null) => {
    if (value === null) return null;
    if (field === "quality") return words(`resultQuality.${value as Manual["quality"]}`);
    return field === "interval" ? words(`reportingInterval.${value as Manual["interval"]}`) : value;
  };
}
