import { clsx } from "clsx";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Ladder } from "@/lib/career/career";
import type { Scan } from "@/lib/career/ledger";
import { bonusSource, bonusSum, determinationOf, openingOf, sourceOf, sumOf } from "@/lib/career/sentences";

import { useCareerWords } from "./use-career-words";

/** Where credit points come from, line by line, each with its document; a forecast stands below the sum and is not in it. */
export function LedgerList({ ladder }: { ladder: Ladder }) {
  const words = useCareerWords();
  const { t, education, list } = words;
  const { opening, base, bonuses, lines, unrated, have, expected, level } = ladder;
  const determined = lines.filter(({ forecast }) => !forecast);
  const forecast = lines.filter((line) => line.forecast);
  const before = <Tag>{t("ledger.before")}</Tag>;
  return (
    <>
      <Card>
        <ul className="divide-line divide-y">
          {opening && (
            <Entry
              title={openingOf(opening, words)}
              tag={!opening.counts && before}
              points={opening.points}
              counts={opening.counts}
              facts={[determinationOf(opening, words)]}
              scans={opening.scans}
            />
          )}
          {base && (
            <Entry
              title={t("ledger.base")}
              tag={!base.counts && before}
              points={base.points}
              counts={base.counts}
              facts={[t("ledger.baseWhy")]}
            />
          )}
          {bonuses.map((bonus) => (
            <Entry
              key={bonus.id}
              title={t("ledger.bonus", {
                education: education(bonus.education),
                level: t(`level.${bonus.level}`),
              })}
              tag={bonus.included ? <Tag>{t("ledger.included")}</Tag> : !bonus.counts && before}
              points={bonus.points}
              counts={bonus.counts}
              facts={[bonusSum(bonus, words), bonusSource(bonus, words)]}
              scans={bonus.scans}
            />
          ))}
          {determined.map((line) => (
            <Entry
              key={line.from}
              title={t("ledger.year", { year: String(line.year), level: t(`level.${line.level}`) })}
              tag={!line.counts && before}
              points={line.points}
              counts={line.counts}
              facts={[sumOf(line, words), sourceOf(line.source, words)]}
            />
          ))}
          {determined.length === 0 && !opening && (
            <li className="text-ink-3 px-4 py-2.5">{t("ledger.nothing")}</li>
          )}
          {unrated.length > 0 && (
            <li className="text-warning px-4 py-2.5">
              {t("ledger.unrated", { years: list(unrated.map(String)) })}
            </li>
          )}
          <Sum title={t("ledger.total", { level: t(`level.${level}`) })} points={have} />
        </ul>
      </Card>
      {forecast.length > 0 && (
        <section className="pt-4">
          <h3 className="pb-1.5 font-sans text-[14.5px] font-semibold">{t("ledger.forecastTitle")}</h3>
          <Card>
            <ul className="divide-line divide-y">
              {forecast.map((line) => (
                <Entry
                  key={line.from}
                  title={t("ledger.year", { year: String(line.year), level: t(`level.${line.level}`) })}
                  tag={!line.counts && before}
                  points={line.points}
                  counts={false}
                  facts={[sumOf(line, words), sourceOf(line.source, words)]}
                />
              ))}
              <Sum title={t("ledger.forecastTotal")} points={expected} />
            </ul>
          </Card>
        </section>
      )}
    </>
  );
}

function Sum({ title, points: decimal }: { title: string; points: string }) {
  const { points } = useCareerWords();
  return (
    <li className="flex items-baseline justify-between gap-x-4 px-4 py-2.5 font-semibold">
      <span>{title}</span>
      <span className="tabular">{points(decimal)}</span>
    </li>
  );
}

type EntryProps = {
  title: string;
  tag: ReactNode;
  points: string;
  /** Whether it is in the sum. */
  counts: boolean;
  facts: readonly string[];
  scans?: readonly Scan[];
};

function Entry({ title, tag, points: decimal, counts, facts, scans = [] }: EntryProps) {
  const { t, points } = useCareerWords();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-4 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{title}</span>
        {tag}
      </p>
      <p className={clsx("tabular", counts ? "font-semibold" : "text-ink-2")}>{points(decimal)}</p>
      {facts.map((fact) => (
        <p key={fact} className="text-ink-2 col-span-2 text-[13px] break-words">
          {fact}
        </p>
      ))}
      {scans.map(({ id, name }) => (
        <a
          key={id}
          href={`/api/career/documents/${id}`}
          className="text-brand-strong col-span-2 inline-block min-h-6 text-[13px] font-semibold break-words"
        >
          {t("ledger.scan", { name })}
        </a>
      ))}
    </li>
  );
}
