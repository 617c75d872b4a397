import { useFormatter, useTranslations } from "next-intl";

import { useNumbers } from "@/components/ui/numbers";
import { figureWords } from "@/lib/reporting/words";

/** How figures are said in the language of the page. */
export function useFigureWords() {
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  return figureWords(useTranslations("reporting"), { ...useNumbers(), day });
}
