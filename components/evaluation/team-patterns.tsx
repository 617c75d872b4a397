import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { useNumbers } from "@/components/ui/numbers";
import type { TeamPattern } from "@/lib/evaluation/sheet";

import { periodName } from "@/lib/evaluation/period-name";

/** Where what was given so far leaves the pattern of the unit's result: a sentence each, with the counts; nothing to say says nothing. */
export function TeamPatterns({ patterns }: { patterns: readonly TeamPattern[] }) {
  const t = useTranslations("patterns.team");
  const levels = useTranslations("vocabulary.unitResult");
  const period = useTranslations("vocabulary.period");
  return patterns
    .filter(({ deviations }) => deviations.length > 0)
    .map((pattern) => (
      <div key={`${pattern.unit}-${pattern.period.id}`} className="pb-4">
        <Notice tone="warning">
          <p>
            {t("of", {
              period: periodName(period, pattern.period),
              unit: pattern.unit,
              level: levels(pattern.level),
            })}
          </p>
          <ul className="list-disc pl-5">
            {pattern.deviations.map((deviation) => (
              <li key={`${deviation.kind}-${deviation.predicates.join()}`}>
                <Deviation {...pattern} {...deviation} />
              </li>
            ))}
          </ul>
          <p className="text-ink-2 text-[13px]">{t("guide")}</p>
        </Notice>
      </div>
    ));
}

type DeviationProps = Pick<TeamPattern, "counts" | "total"> & TeamPattern["deviations"][number];

function Deviation({ kind, predicates, limit = 0, counts, total }: DeviationProps) {
  const t = useTranslations("patterns.team");
  const words = useTranslations("vocabulary.predicate");
  const { rounded } = useNumbers();
  const part = predicates.reduce((sum, key) => sum + counts[key], 0);
  return t(kind, {
    predicates: predicates.map((key) => words(key)).join(" + "),
    ...{ part, total, share: rounded(part / total), limit },
  });
}
