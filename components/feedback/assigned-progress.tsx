import { useTranslations } from "next-intl";

import { Reached } from "@/components/progress/reached";
import { ReportThread } from "@/components/progress/report-thread";
import { Card } from "@/components/ui/card";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Section } from "@/components/ui/section";
import type { AssignedProgress as Assigned } from "@/lib/feedback/sheet";

import { FeedbackForm } from "./feedback-form";

/** How far people whom the leader does not rate are with what they do by the leader's assignment, and feedback on it (A.4). */
export function AssignedProgress({ people }: { people: readonly Assigned[] }) {
  const t = useTranslations("planning.matrix");
  if (people.length === 0) return null;
  return (
    <Section title={t("assigned")} aside={t("assignedLede")}>
      <ul className="space-y-3">
        {people.map(({ id, name, results }) => (
          <li key={id}>
            <Card className="space-y-3 px-4 py-3.5">
              <h3 className="font-sans font-semibold">{name}</h3>
              {results.map((result) => (
                <div key={result.id} className="space-y-2">
                  <p className="break-words">{result.statement}</p>
                  {result.indicators.map(({ reports, text, ...indicator }) => (
                    <div key={indicator.id}>
                      <p className="text-ink-2 text-[13px]">{text}</p>
                      <Reached indicator={indicator} value={reports[0]?.value ?? null} />
                      {reports.length > 0 && (
                        <ReportThread reports={reports.slice(0, 3)} unit={indicator.targetUnit ?? ""} />
                      )}
                    </div>
                  ))}
                </div>
              ))}
              <LateDisclosure summary={t("giveFeedback", { name })}>
                <FeedbackForm
                  person={{ id, name }}
                  results={results.map(({ id, statement }) => ({ id, statement }))}
                  kind="incidental"
                  onlyResults
                />
              </LateDisclosure>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
