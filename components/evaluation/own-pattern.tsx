import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { fewestPeople } from "@/lib/evaluation/rater-patterns";
import type { OwnPatternFound } from "@/lib/evaluation/sheet";

import { PatternSentences } from "./pattern-sentences";
import { periodName } from "@/lib/evaluation/period-name";

/** One's own pattern over the last periods, and period by period. */
export function OwnPattern({ own }: { own: OwnPatternFound }) {
  const t = useTranslations("patterns");
  const period = useTranslations("vocabulary.period");
  const nothing = <p className="text-ink-3">{t("tooFew", { fewest: fewestPeople })}</p>;
  if (!own) {
    return (
      <Empty title={t("none")}>
        <p>{t("noneLede")}</p>
      </Empty>
    );
  }
  return (
    <>
      <Section title={t("together", { count: own.times.length })}>
        <Card className="p-4">{own.pattern ? <PatternSentences pattern={own.pattern} /> : nothing}</Card>
      </Section>
      <Section title={t("byPeriod")}>
        <Card>
          <ul className="divide-line divide-y">
            {own.times.map(({ pattern, period: one }) => (
              <li key={one.id} className="space-y-1 px-4 py-3">
                <h3 className="font-sans text-[14.5px] font-semibold">{periodName(period, one)}</h3>
                {pattern ? <PatternSentences pattern={pattern} /> : nothing}
              </li>
            ))}
          </ul>
        </Card>
      </Section>
    </>
  );
}
