import { useFormatter } from "next-intl";

import { BesideLine } from "@/components/feedback/beside-line";
import { ReportThread } from "@/components/progress/report-thread";
import { StepList } from "@/components/progress/step-list";
import { Chevron } from "@/components/ui/chevron";
import type { Beside } from "@/lib/feedback/sheet";
import type { ActionStep, ResultProgress } from "@/lib/progress/sheet";

type RealisationListProps = {
  results: readonly (ResultProgress & { steps?: readonly ActionStep[] })[];
  beside: Beside;
  /** The day on which steps of action plans are looked at. */
  today: string;
};

/**
 * What was realised: each indicator with its target, its reports and the answers to them; below them the feedback on the
 * result and what came of it.
 */
export function RealisationList({ results, beside, today }: RealisationListProps) {
  const format = useFormatter();
  const number = (text: string) => format.number(Number(text), { maximumFractionDigits: 4 });
  return (
    <ol className="space-y-3">
      {results.map((result) => (
        <li key={result.id}>
          <p className="font-semibold">{result.statement}</p>
          {result.indicators.map((indicator) => (
            <details key={indicator.id} className="border-line border-b py-1.5 text-[13px] last:border-b-0">
              <summary className="flex min-h-6 cursor-pointer list-none items-baseline gap-3 [&::-webkit-details-marker]:hidden">
                <Chevron className="text-ink-3 -mr-1.5 self-center" />
                <span className="min-w-0 flex-1">{indicator.text}</span>{" "}
                <b className="tabular font-semibold whitespace-nowrap">
                  {indicator.reports[0]?.value ? number(indicator.reports[0].value) : "–"} /{" "}
                  {indicator.targetValue ? number(indicator.targetValue) : "–"} {indicator.targetUnit}
                </b>
              </summary>
              <ReportThread reports={indicator.reports} unit={indicator.targetUnit ?? ""} />
            </details>
          ))}
          <StepList steps={result.steps ?? []} today={today} />
          <BesideLine beside={beside} about={result.id} />
        </li>
      ))}
    </ol>
  );
}
