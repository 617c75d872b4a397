import { useTranslations } from "next-intl";

import { useNumbers } from "@/components/ui/numbers";
import { figureWords } from "@/lib/reporting/words";

/** How figures are said in the language of the page. */
export const useFigureWords = () => figureWords(useTranslations("reporting"), useNumbers());
