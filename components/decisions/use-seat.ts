import { useTranslations } from "next-intl";

import { unitBeside } from "@/lib/decisions/owners";

/** A position as it is said: with its unit, unless it is named after it. */
export function useSeat() {
  const t = useTranslations("decisions");
  return (title: string, unit: string | null) => {
    const beside = unitBeside(title, unit);
    return beside === null ? title : t("ownerOf", { title, unit: beside });
  };
}
