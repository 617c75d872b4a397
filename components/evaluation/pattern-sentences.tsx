import { useFormatter, useTranslations } from "next-intl";

import { useNumbers } from "@/components/ui/numbers";
import type { RaterPattern } from "@/lib/evaluation/rater-patterns";

import { PredicateBar } from "./predicate-bar";

/** A pattern in sentences that describe and judge nothing, each with what it is a part of. */
export function PatternSentences({ pattern }: { pattern: RaterPattern }) {
  const t = useTranslations("patterns");
  const predicates = useTranslations("vocabulary.predicate");
  const { rounded } = useNumbers();
  const { mostGiven, lastDays, agreeing, caution, people, counts } = pattern;
  const given = (Object.keys(counts) as (keyof typeof counts)[]).filter((key) => counts[key] > 0);
  const shareOf = ({ part, whole }: { part: number; whole: number }) => rounded(part / whole);
  return (
    <ul className="text-ink-2 tabular space-y-0.5">
      <li>
        <PredicateBar counts={counts} />
        {given.map((key) => t("given", { predicate: predicates(key), count: counts[key] })).join(" · ")}
      </li>
      <li>
        <Difference difference={pattern.difference} />
      </li>
      <li>
        {t("mostGiven", {
          ...mostGiven,
          predicate: predicates(mostGiven.predicate),
          share: shareOf(mostGiven),
        })}
      </li>
      <li>{t("lastDays", { ...lastDays, share: shareOf(lastDays) })}</li>
      <li>{agreeing ? t("agreeing", { ...agreeing, share: shareOf(agreeing) }) : t("unmarked")}</li>
      {caution && <li className="text-ink-3">{t("caution", { count: people })}</li>}
    </ul>
  );
}

function Difference({ difference }: Pick<RaterPattern, "difference">) {
  const t = useTranslations("patterns");
  const format = useFormatter();
  if (difference === null) return t("noAgency");
  const size = Math.round(Math.abs(difference) * 100) / 100;
  if (size === 0) return t("sameAsAgency");
  const ranks = format.number(size, { minimumFractionDigits: 2 });
  return t(difference > 0 ? "aboveAgency" : "belowAgency", { ranks });
}
