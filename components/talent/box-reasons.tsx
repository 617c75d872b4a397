import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Known, Predicate, Standing } from "@/lib/talent/nine-box";

type BoxReasonsProps = { box: Known & { standing: Standing; year: number | null } };

/** From what a box follows, or what is not there to make one. */
export function BoxReasons({ box: { standing, year, predicate, potential } }: BoxReasonsProps) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const words = useTranslations("vocabulary.predicate");
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  const score = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const expired = standing.box === null && standing.lacking.includes("expired");
  return (
    <Card>
      <ul className="divide-line divide-y [&>li]:px-4 [&>li]:py-2.5">
        <li>{predicate && year ? predicateLine(predicate, year) : t("person.noPredicate")}</li>
        <li>
          {!potential && t("person.noPotential")}
          {potential && expired && t("person.expired", { until: on(potential.validUntil) })}
          {potential && !expired && potentialLine(potential)}
        </li>
      </ul>
    </Card>
  );

  function predicateLine(named: Predicate, of: number) {
    const performance = standing.box === null ? "" : t(`performance.${standing.performance}`).toLowerCase();
    return performance
      ? t("person.predicate", { year: String(of), predicate: words(named), performance })
      : `${String(of)}: ${words(named)}`;
  }

  function potentialLine({ score: value, validUntil }: NonNullable<Known["potential"]>) {
    const potentialWord = standing.box === null ? "" : t(`potential.${standing.potential}`).toLowerCase();
    const facts = { score: score(value), until: on(validUntil) };
    return potentialWord
      ? t("person.potential", { ...facts, potential: potentialWord })
      : t("person.known", facts);
  }
}
