import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { fewestPeople } from "@/lib/evaluation/rater-patterns";
import type { RaterWithPattern } from "@/lib/evaluation/sheet";

import { PatternSentences } from "./pattern-sentences";

type PatternListProps = {
  raters: readonly RaterWithPattern[];
  /** Raters of so few people that nothing may be said. */
  unsaid: number;
};

/** Raters below, each with the pattern of their last closed periods together. */
export function PatternList({ raters, unsaid }: PatternListProps) {
  const t = useTranslations("patterns");
  return (
    <>
      {raters.length === 0 ? (
        <Empty title={t("noneBelow")} />
      ) : (
        <Card>
          <ul className="divide-line divide-y">
            {raters.map(({ id, name, position, unit, pattern, times }) => (
              <li
                key={id}
                className="grid gap-x-6 gap-y-1 px-4 py-3 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
              >
                <div>
                  <h3 className="font-sans text-[14.5px] font-semibold">{name}</h3>
                  <p className="text-ink-3 text-[13px]">
                    {[position, unit, t("ofPeriods", { count: times.length })].filter(Boolean).join(" · ")}
                  </p>
                </div>
                <PatternSentences pattern={pattern} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {unsaid > 0 && (
        <p className="text-ink-3 pt-3 text-sm">{t("unsaid", { count: unsaid, fewest: fewestPeople })}</p>
      )}
    </>
  );
}
