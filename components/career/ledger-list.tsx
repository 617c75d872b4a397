import { clsx } from "clsx";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Ladder, LedgerLine } from "@/lib/career/career";
import { determinationOf, openingOf, sourceOf, sumOf } from "@/lib/career/sentences";

import { useCareerWords } from "./use-career-words";

/** Where credit points come from, line by line, each with its document; a forecast is drawn apart and not added up. */
export function LedgerList({ ladder }: { ladder: Ladder }) {
  const words = useCareerWords();
  const { t, points, list } = words;
  const { opening, base, lines, unrated, have, level } = ladder;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {opening && (
          <li className="px-4 py-2.5">
            <p className="font-semibold">{openingOf(opening, words)}</p>
            <p className="text-ink-2 text-[13px] break-words">{determinationOf(opening, words)}</p>
          </li>
        )}
        {base && (
          <li className="px-4 py-2.5">
            <p className="font-semibold">{t("ledger.base", { points: points(base.points) })}</p>
            <p className="text-ink-2 text-[13px]">{t("ledger.baseWhy")}</p>
          </li>
        )}
        {lines.map((line) => (
          <Line key={`${line.from}-${line.forecast}`} line={line} />
        ))}
        {lines.length === 0 && !opening && <li className="text-ink-3 px-4 py-2.5">{t("ledger.nothing")}</li>}
        {unrated.length > 0 && (
          <li className="text-warning px-4 py-2.5">
            {t("ledger.unrated", { years: list(unrated.map(String)) })}
          </li>
        )}
        <li className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5 font-semibold">
          <span>{t("ledger.total", { level: t(`level.${level}`) })}</span>
          <span className="tabular">{points(have)}</span>
        </li>
      </ul>
    </Card>
  );
}

function Line({ line }: { line: LedgerLine }) {
  const words = useCareerWords();
  const { t, points } = words;
  const { year, level, forecast, counts, source } = line;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-4 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">
          {t("ledger.year", { year: String(year), level: t(`level.${level}`) })}
        </span>
        {forecast && <Tag tone="info">{t("ledger.forecast")}</Tag>}
        {!counts && <Tag>{t("ledger.before")}</Tag>}
      </p>
      <p className={clsx("tabular", forecast ? "text-ink-2" : "font-semibold")}>{points(line.points)}</p>
      <p className="text-ink-2 col-span-2 text-[13px]">{sumOf(line, words)}</p>
      <p className="text-ink-2 col-span-2 text-[13px] break-words">{sourceOf(source, words)}</p>
    </li>
  );
}
