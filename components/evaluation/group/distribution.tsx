import { useFormatter, useTranslations } from "next-intl";

import type { Predicate, RatedGroup, UnitResultLevel } from "@/lib/evaluation/sheet";
import {
  type Distribution as Counts,
  limitsOf,
  type PatternDeviation,
  smallestGroup,
} from "@/lib/evaluation/distribution-pattern";
import { deviationKey, predicates } from "@/lib/evaluation/group";

import { useDocumentName } from "../past-predicates";
import { predicateFills } from "../predicate-bar";
import { PredicateTag } from "../predicate-tag";
import { useDeviationWords } from "./use-deviation-words";

type DistributionProps = {
  level: UnitResultLevel | null;
  /** Where the level is the year before's (L.IV.B.1.f). */
  carried?: RatedGroup["carried"];
  is: Counts;
  /** As it would be with what is tried. */
  would: Counts;
  /** Where that leaves the pattern. */
  deviations: readonly PatternDeviation[];
};

/** How many people hold each predicate, what would change, and how that lies to the pattern of the unit's result. */
export function Distribution({ level, carried = null, is, would, deviations }: DistributionProps) {
  const t = useTranslations("evaluation.group");
  const levels = useTranslations("vocabulary.unitResult");
  const format = useFormatter();
  const wordsOf = useDeviationWords();
  const limits = level ? limitsOf[level] : {};
  const total = predicates.reduce((sum, predicate) => sum + would[predicate], 0);
  return (
    <div className="space-y-2">
      <table className="tabular w-full text-[13px]">
        <caption className="text-ink-2 pb-1 text-left">
          {level ? t("patternOf", { level: levels(level) }) : t("noLevel")}
          {carried && <CarriedFrom {...carried} />}
        </caption>
        <tbody>
          {predicates.map((predicate) => (
            <tr key={predicate} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-1 pr-3 text-left font-normal whitespace-nowrap">
                <PredicateTag predicate={predicate} />
              </th>
              <td className="w-full py-1">
                <Bar
                  predicate={predicate}
                  share={total === 0 ? 0 : would[predicate] / total}
                  mark={limits[predicate]?.percent}
                />
                {limits[predicate] && (
                  <span className="text-ink-3 block text-right text-[11.5px] leading-tight">
                    {t(`limit.${limits[predicate].kind}`, { percent: limits[predicate].percent })}
                  </span>
                )}
              </td>
              <td className="py-1 pl-3 text-right whitespace-nowrap">
                <b className="font-semibold">{would[predicate]}</b>{" "}
                <span className="text-ink-3">
                  {format.number(total === 0 ? 0 : would[predicate] / total, { style: "percent" })}
                </span>
              </td>
              <td className="text-brand-strong w-10 py-1 pl-2 text-right whitespace-nowrap">
                {would[predicate] !== is[predicate] &&
                  format.number(would[predicate] - is[predicate], { signDisplay: "always" })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {level && (
        <div role="status" className="text-[13px]">
          {deviations.length === 0 && <p>{t(total < smallestGroup ? "tooFew" : "inPattern")}</p>}
          <ul className="space-y-1 empty:hidden">
            {deviations.map((deviation) => (
              <li key={deviationKey(deviation)} className="bg-warning-soft rounded-md px-2.5 py-1">
                {wordsOf(deviation)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** From where the pattern comes, in a sentence of its own. */
function CarriedFrom({ from, document }: NonNullable<RatedGroup["carried"]>) {
  const t = useTranslations("evaluation.group");
  const named = useDocumentName();
  const years = { from: String(from), year: String(from + 1) };
  return (
    <span className="block pt-1">
      {document ? t("patternOpening", { ...years, document: named(document) }) : t("patternCarried", years)}
    </span>
  );
}

/** For the eye alone: the numbers stand beside it. */
const Bar = ({ predicate, share, mark }: { predicate: Predicate; share: number; mark?: number }) => (
  <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden className="h-2 w-full">
    <rect width="100" height="6" className="fill-line" />
    <rect width={share * 100} height="6" className={predicateFills[predicate]} />
    {mark !== undefined && <rect x={Math.max(mark - 0.5, 0)} width="1" height="6" className="fill-ink" />}
  </svg>
);
