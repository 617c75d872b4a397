import { clsx } from "clsx";

import { PredicateTag } from "@/components/evaluation/predicate-tag";
import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import { Section } from "@/components/ui/section";
import { besideOf } from "@/lib/career/beside";
import type { Dossier } from "@/lib/career/sheet";

import { useCareerWords } from "./use-career-words";

const columns = "sm:grid-cols-[3.5rem_minmax(0,2fr)_minmax(0,2fr)_minmax(0,2fr)_4rem_5.5rem]";

/** The years side by side; below one another with the names of their facts where there is no room. */
export function YearsBeside({ dossier }: { dossier: Dossier }) {
  const { t, terms, points } = useCareerWords();
  const numbers = useNumbers();
  const heads = [
    ...(["year", "predicate", "results", "behaviour", "hoursShort", "pointsShort"] as const),
  ].map((name) => t(`dossier.${name}`));
  const figure = "sm:text-right tabular";
  return (
    <Section title={t("dossier.beside")}>
      <Card>
        <div
          aria-hidden
          className={clsx(
            "text-ink-2 border-line hidden gap-x-3 border-b px-4 py-2 text-[13px] font-semibold sm:grid",
            columns,
          )}
        >
          {heads.map((head, i) => (
            <span key={head} className={i > 3 ? "text-right" : undefined}>
              {head}
            </span>
          ))}
        </div>
        <ul className="divide-line divide-y">
          {besideOf(dossier).map(({ year, predicate, results, behaviour, hours, points: earned }) => (
            <li key={year} className={clsx("grid gap-x-3 gap-y-0.5 px-4 py-2.5", columns)}>
              <b className="tabular font-semibold">{year}</b>
              {predicate ? (
                <PredicateTag predicate={predicate} />
              ) : (
                <span className="text-ink-3">
                  {t(year === dossier.to ? "dossier.running" : "dossier.notRecorded")}
                </span>
              )}
              <Cell name={heads[2]} value={results && terms(`rating.${results}`)} />
              <Cell name={heads[3]} value={behaviour && terms(`rating.${behaviour}`)} />
              <Cell
                name={heads[4]}
                value={hours === null ? null : numbers.decimal(hours)}
                className={figure}
              />
              <Cell name={heads[5]} value={earned && points(earned)} className={figure} />
            </li>
          ))}
        </ul>
      </Card>
      <p className="text-ink-3 pt-1.5 text-[13px]">{t("dossier.besideNote")}</p>
    </Section>
  );
}

type CellProps = { name?: string; value: string | null; className?: string };

function Cell({ name, value, className }: CellProps) {
  const { t } = useCareerWords();
  return (
    <p className={clsx("min-w-0", className, !value && "text-ink-3 max-sm:hidden")}>
      <span className="text-ink-2 sm:sr-only">{name}: </span>
      {value ?? <span aria-label={t("dossier.notRecorded")}>–</span>}
    </p>
  );
}
