import { Disclosure } from "@/components/ui/disclosure";
import { atRise, functionalLevels, percents, ruleOf, type Sure } from "@/lib/career/coefficients";
import type { Predicate } from "@/lib/evaluation/sheet";

import { useCareerWords } from "./use-career-words";

/** The table behind the points, with how sure each figure is. */
export function CoefficientTable() {
  const { t, terms, points, list } = useCareerWords();
  const cell = (stated: { hundredths: number; sure: Sure } | null) =>
    stated
      ? t("table.cell", { points: points(String(stated.hundredths / 100)), sure: stated.sure })
      : t("table.none");
  const worth = (Object.entries(percents) as [Predicate, number][]).map(([predicate, percent]) =>
    t("table.percent", { predicate: terms(`predicate.${predicate}`), percent }),
  );
  return (
    <Disclosure summary={t("table.title")}>
      <div className="space-y-3">
        <p className="text-ink-2 max-w-[68ch]">{t("table.lede")}</p>
        <div className="overflow-x-auto" role="region" aria-label={t("table.title")} tabIndex={0}>
          <table className="tabular w-full min-w-96 text-left text-[13px]">
            <thead className="text-ink-2">
              <tr className="border-line border-b">
                {(["level", "coefficient", "rank", "next"] as const).map((column) => (
                  <th key={column} scope="col" className="py-1.5 pr-3 font-semibold">
                    {t(`table.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {functionalLevels.map((level) => {
                const rule = ruleOf(level);
                return (
                  <tr key={level} className="border-line border-b">
                    <th scope="row" className="py-1.5 pr-3 font-semibold">
                      {t(`level.${level}`)}
                    </th>
                    <td className="py-1.5 pr-3">{cell(rule.coefficient)}</td>
                    <td className="py-1.5 pr-3">{cell(rule.rank)}</td>
                    <td className="py-1.5">{cell(rule.level)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <p className="text-ink-2">{t("table.percents", { list: list(worth) })}</p>
        <p className="text-ink-2">
          {t("table.carried", { rank: atRise.rank.sure, level: atRise.level.sure })}
        </p>
      </div>
    </Disclosure>
  );
}
