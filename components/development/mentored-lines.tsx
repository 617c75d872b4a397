import { useTranslations } from "next-intl";

import { competencyName } from "@/components/competency/competency-name";
import { Card } from "@/components/ui/card";
import type { MentoredPlan } from "@/lib/development/sheet";

import { useGoal } from "./because-words";
import { useSpan } from "./span";

/** The activities that somebody goes along with as a mentor: what for, how and when. */
export function MentoredLines({ lines }: Pick<MentoredPlan, "lines">) {
  const t = useTranslations("developmentPlan");
  const forms = useTranslations("vocabulary.trainingForm");
  const names = useTranslations("competencies");
  const goalOf = useGoal();
  const span = useSpan();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map((line) => (
          <li key={line.id} className="space-y-1 px-4 py-3">
            <h3 className="font-sans font-semibold break-words">{goalOf(line)}</h3>
            {line.competency && <p>{competencyName(names, line.competency)}</p>}
            <p className="text-ink-2 text-[13px]">
              {[
                line.form ? forms(line.form) : t("study"),
                line.form && t("hours", { hours: Number(line.hours) }),
                span(line),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
