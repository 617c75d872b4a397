import type { ReportAsOf } from "@/lib/reporting/sheet";

import { useFigureWords } from "./figure-words";

/** What an indicator says of a unit, in a sentence. */
export const Headline = ({ report }: { report: Pick<ReportAsOf, "key" | "rows" | "all" | "silent"> }) =>
  useFigureWords().headline(report);
