import type { Report } from "@/lib/reporting/report";

import { useFigureWords } from "./figure-words";

/** What an indicator says of a unit, in a sentence. */
export const Headline = ({ report }: { report: Pick<Report, "key" | "rows" | "all"> }) =>
  useFigureWords().headline(report);
