import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { ShownCorrection } from "@/lib/exchange/planned";

type CorrectionsProps = {
  kind: "past_predicates" | "past_unit_results";
  corrections: { total: number; first: readonly ShownCorrection[] };
};

/** What stands and would be superseded, before it is. */
export function Corrections({ kind, corrections: { total, first } }: CorrectionsProps) {
  const t = useTranslations("exchange.preview");
  const columns = useTranslations("exchange.columns");
  const predicates = useTranslations("vocabulary.predicate");
  const levels = useTranslations("vocabulary.unitResult");
  if (total === 0) return null;
  const wordOf = (value: ShownCorrection["before"]["value"]) =>
    kind === "past_predicates" ? predicates(value as "good") : levels(value as "good");
  return (
    <Section title={t("corrections")} aside={t("correctionsAside")}>
      <Card>
        <ul className="divide-line divide-y">
          {first.map(({ row, name, year, before, after }) => (
            <li
              key={row}
              className="grid gap-x-4 px-4 py-2 sm:grid-cols-[5.5rem_minmax(0,2fr)_minmax(0,3fr)]"
            >
              <span className="tabular text-ink-2">
                {columns("row")} {row}
              </span>
              <b className="min-w-0 font-semibold break-words">
                {t("correction", { name, year: String(year) })}
              </b>
              <span className="min-w-0 break-words">
                <span className="text-ink-2">
                  {t("correctionFrom", {
                    before: wordOf(before.value),
                    beforeDocument: before.documentNumber,
                  })}
                </span>{" "}
                {t("correctionTo", { after: wordOf(after.value), afterDocument: after.documentNumber })}
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
