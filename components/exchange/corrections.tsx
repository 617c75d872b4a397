import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { TemplateKind } from "@/lib/exchange/kinds";
import type { ShownCorrection } from "@/lib/exchange/planned";
import { pastLines } from "@/lib/planning/past-plan";

type CorrectionsProps = {
  kind: TemplateKind;
  corrections: { total: number; first: readonly ShownCorrection[] };
};

/** What stands and would be superseded, before it is. */
export function Corrections({ kind, corrections: { total, first } }: CorrectionsProps) {
  const t = useTranslations("exchange.preview");
  const columns = useTranslations("exchange.columns");
  const predicates = useTranslations("vocabulary.predicate");
  const levels = useTranslations("vocabulary.unitResult");
  const format = useFormatter();
  if (total === 0) return null;
  const said = ({ value, documentNumber }: ShownCorrection["before"]) => {
    const word = wordOf(value);
    return documentNumber === null ? word : t("byDocument", { word, document: documentNumber });
  };
  const words: Record<TemplateKind, (value: string) => string> = {
    past_predicates: (value) => predicates(value as "good"),
    past_unit_results: (value) => levels(value as "good"),
    past_credit_points: (value) => format.number(Number(value), { maximumFractionDigits: 3 }),
    past_assessments: (value) => t("level", { level: value }),
    past_trainings: (value) => value,
    past_plans: (value) => t("planLines", { count: pastLines(value).length }),
    competency_requirements: (value) => t("level", { level: value }),
    movements: (value) => value,
  };
  const wordOf = words[kind];
  return (
    <Section title={t("corrections")} aside={t("correctionsAside")}>
      <Card>
        <ul className="divide-line divide-y">
          {first.map(({ row, name, about, before, after }) => (
            <li
              key={row}
              className="grid gap-x-4 px-4 py-2 sm:grid-cols-[5.5rem_minmax(0,2fr)_minmax(0,3fr)]"
            >
              <span className="tabular text-ink-2">
                {columns("row")} {row}
              </span>
              <b className="min-w-0 font-semibold break-words">{t("correction", { name, year: about })}</b>
              <span className="min-w-0 break-words">
                <span className="text-ink-2">{said(before)}</span> {t("correctionTo", { after: said(after) })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {total > first.length && (
        <p className="text-ink-3 pt-2 text-sm">{t("correctionsMore", { count: total - first.length })}</p>
      )}
    </Section>
  );
}
