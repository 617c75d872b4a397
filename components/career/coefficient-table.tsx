import { Disclosure } from "@/components/ui/disclosure";
import type { Ladder } from "@/lib/career/career";
import { percents } from "@/lib/career/coefficients";
import type { Predicate } from "@/lib/evaluation/sheet";

import { useCareerWords } from "./use-career-words";

type CoefficientTableProps = {
  table: Ladder["table"];
  /** Whether the reader determines figures. */ keeps: boolean;
};

/** The table behind the points, with what the HR agency has not determined yet. */
export function CoefficientTable({ table, keeps }: CoefficientTableProps) {
  const { t, terms, points, list } = useCareerWords();
  const worth = (Object.entries(percents) as [Predicate, number][]).map(([predicate, percent]) =>
    t("table.percent", { predicate: terms(`predicate.${predicate}`), percent }),
  );
  return (
    <Disclosure summary={t("table.title")}>
      <div className="space-y-3">
        <p className="text-ink-2 max-w-[68ch]">{t("table.lede")}</p>
        <div className="overflow-x-auto" role="region" aria-label={t("table.title")} tabIndex={0}>
          <table className="tabular w-full min-w-80 text-[13px]">
            <thead className="text-ink-2">
              <tr className="border-line border-b">
                <th scope="col" className="py-1.5 pr-3 text-left font-semibold">
                  {t("table.level")}
                </th>
                {(["coefficient", "rank", "next"] as const).map((column) => (
                  <th key={column} scope="col" className="py-1.5 pl-3 text-right font-semibold">
                    {t(`table.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.map(({ level, confirmed, coefficient, rank, next }) => (
                <tr key={level} className="border-line border-b align-baseline">
                  <th scope="row" className="py-1.5 pr-3 text-left font-semibold">
                    {t(`level.${level}`)}
                    {!confirmed && (
                      <span className="text-ink-3 block text-[12px] font-normal">{t("table.open")}</span>
                    )}
                  </th>
                  <td className="py-1.5 pl-3 text-right">{points(coefficient)}</td>
                  <td className="py-1.5 pl-3 text-right">{points(rank)}</td>
                  <td className="py-1.5 pl-3 text-right">{next ? points(next) : t("table.none")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="text-ink-2">{t("table.percents", { list: list(worth) })}</p>
        <p className="text-ink-2">{t("table.carried")}</p>
        {keeps && (
          <a href="/career/figures" className="text-brand-strong inline-block min-h-6 font-semibold">
            {t("table.keep")}
          </a>
        )}
      </div>
    </Disclosure>
  );
}
