import { useFormatter, useTranslations } from "next-intl";

import type { ReportToAnswer } from "@/lib/progress/sheet";
import { valueHints } from "@/lib/progress/value-hints";

type Reported = {
  indicator: Omit<ReportToAnswer["indicator"], "id" | "targetNarrative">;
  /** What was reported, as "95.5"; null without a number, undefined where what is typed is none. */
  value: string | null | undefined;
  /** What was reported before it, where that is known. */
  earlier?: string | null;
};

/** What makes a reported number hard to believe, in words. */
export function useValueHints({ indicator, value, earlier }: Reported) {
  const t = useTranslations("progress.hints");
  const format = useFormatter();
  const before = format.number(Number(earlier ?? 0), { maximumFractionDigits: 4 });
  return valueHints({ ...indicator, value, earlier }).map((hint) => t(hint, { earlier: before }));
}

/** What makes a reported number hard to believe, for whoever answers the report; it stops nobody. */
export function ValueHints(reported: Reported) {
  const words = useValueHints(reported);
  if (words.length === 0) return null;
  return (
    <ul className="text-warning space-y-1 text-sm">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
