import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import { patternWords } from "@/lib/reporting/pattern-words";
import type { UnitOutcome } from "@/lib/reporting/sheet";

import { useFigureWords } from "../figure-words";
import { ShareBar } from "./share-bar";

const scale = [
  { key: "very_good", fill: "var(--very-good)" },
  { key: "good", fill: "var(--baik)" },
  { key: "needs_improvement", fill: "var(--needs-improvement)" },
  { key: "poor", fill: "var(--poor)" },
  { key: "very_poor", fill: "var(--very-poor)" },
] as const;

type RatedPeopleProps = Pick<UnitOutcome, "rated" | "before" | "kept"> & { period: string };

/** How many people hold each predicate, and what that does not share with the pattern of the unit's result. */
export function RatedPeople({ rated, before, kept, period }: RatedPeopleProps) {
  const t = useTranslations("unitOutcome.predicates");
  const predicates = useTranslations("vocabulary.predicate");
  const figures = useFigureWords();
  const { whole, percent } = useNumbers();
  return (
    <Card className="px-5 pt-4 pb-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      {rated ? (
        <>
          <p className="text-ink-2 mt-0.5 mb-3 text-[13px]">
            {t("of", { good: whole(rated.very_good + rated.good), whole: whole(rated.whole), period })}
          </p>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto_auto] items-center gap-x-3 gap-y-1.5 text-[13px]">
            {scale.map(({ key, fill }) => (
              <div key={key} className="contents">
                <dt>{predicates(key)}</dt>
                <dd aria-hidden>
                  <ShareBar share={rated[key] / rated.whole} fill={fill} />
                </dd>
                <dd className="tabular text-right font-semibold">{whole(rated[key])}</dd>
                <dd className="text-ink-3 tabular text-right">{percent(rated[key] / rated.whole)}</dd>
              </div>
            ))}
          </dl>
          <p className="text-ink-2 mt-3 text-[13px]">
            <Pattern rated={rated} />{" "}
            {before?.value != null && t("before", { share: figures.value("rated-good", before) })}
          </p>
        </>
      ) : (
        <p className="text-ink-2 mt-2 text-[13px]">{t(kept ? "kept" : "none", { period })}</p>
      )}
    </Card>
  );
}

function Pattern({ rated }: { rated: NonNullable<UnitOutcome["rated"]> }) {
  const t = useTranslations("unitOutcome.predicates");
  const reporting = useTranslations("reporting");
  const predicates = useTranslations("vocabulary.predicate");
  const levels = useTranslations("vocabulary.unitResult");
  if (!rated.level) return null;
  const level = levels(rated.level);
  if (rated.deviations.length === 0) return t("fits", { level });
  const words = patternWords(rated, reporting, predicates);
  return `${t("pattern", { level, words })} ${t("guide")}`;
}
