import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { CareerFound } from "@/lib/career/sheet";

import { CoefficientTable } from "./coefficient-table";
import { LedgerList } from "./ledger-list";
import { NextSteps } from "./next-steps";
import { useCareerWords } from "./use-career-words";

type CareerSheetProps = {
  career: Pick<CareerFound, "ladder">;
  /** Whether the reader determines the figures behind the points. */
  keeps: boolean;
};

/** What comes next, why not yet, and where the points come from; of whoever has points. */
export function CareerSheet({ career: { ladder }, keeps }: CareerSheetProps) {
  const { t } = useCareerWords();
  if (!ladder) return null;
  return (
    <>
      <NextSteps ladder={ladder} />
      <Section title={t("ledger.title")} aside={t("ledger.aside")}>
        <LedgerList ladder={ladder} />
        <div className="pt-3">
          <CoefficientTable table={ladder.table} keeps={keeps} />
        </div>
      </Section>
    </>
  );
}

/** The ranks on record, the latest first. */
export function RankList({ steps }: Pick<CareerFound, "steps">) {
  const { t, date } = useCareerWords();
  return (
    <Section title={t("steps.title")}>
      <Card>
        {steps.length === 0 && <p className="text-ink-3 px-4 py-3">{t("steps.none")}</p>}
        <ul className="divide-line divide-y">
          {steps.map(({ rank, from }) => (
            <li key={from} className="px-4 py-2.5">
              {t("steps.line", { rank, date: date(from) })}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
