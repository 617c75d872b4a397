import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { GradeStepLine, KeptCredits as Credits } from "@/lib/career/sheet";

import { GradeForm } from "./grade-form";
import { KeptCredits } from "./kept-credits";

type GradeStepsProps = {
  personId: string;
  pns: boolean;
  steps: readonly GradeStepLine[];
  credits: Credits;
  /** Whether the reader may read the career that these are part of. */
  readable: boolean;
};

/** A person's ranks with their decisions, for whoever keeps the records. */
export function GradeSteps({ personId, pns, steps, credits, readable }: GradeStepsProps) {
  const t = useTranslations("career.grade");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  return (
    <Section title={t("title")} aside={t("aside")}>
      <div className="max-w-[46rem] space-y-3">
        {readable && (
          <p>
            <a href={`/career/${personId}`} className="text-brand-strong inline-block min-h-6 font-semibold">
              {t("career")}
            </a>
          </p>
        )}
        <Card>
          {steps.length === 0 && <p className="text-ink-3 px-4 py-3">{pns ? t("none") : t("notPns")}</p>}
          <ul className="divide-line divide-y">
            {steps.map(({ id, rank, from, documentNumber, documentDate }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 py-2.5">
                <p>
                  <b className="font-semibold">{t("line", { grade: rank })}</b>{" "}
                  <span className="text-ink-2">{on(from)}</span>
                </p>
                <p className="text-ink-2 text-[13px] break-words">
                  {t("decision", { number: documentNumber, date: on(documentDate) })}
                </p>
              </li>
            ))}
          </ul>
        </Card>
        {pns && steps.map((step) => <GradeForm key={step.id} personId={personId} step={step} />)}
        {pns && <GradeForm personId={personId} step={null} />}
        {pns && <KeptCredits personId={personId} credits={credits} />}
      </div>
    </Section>
  );
}
