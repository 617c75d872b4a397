import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { competencyName } from "@/components/competency/competency-name";
import { useRupiah } from "@/components/ui/rupiah";
import { Tag } from "@/components/ui/tag";
import type { DevelopmentLine } from "@/lib/development/sheet";

import { useBecauseWords, useGoal } from "./because-words";
import { useSpan } from "./span";

const tones = { accepted: "good", reduced: "warning", postponed: "warning", refused: "danger" } as const;

type LineFactsProps = {
  line: Omit<DevelopmentLine, "left">;
  /** What can be done about it. */
  children?: ReactNode;
};

/** One activity: what for, how, when, with whom, for how much, why, and what became of its budget. */
export function LineFacts({ line, children }: LineFactsProps) {
  const t = useTranslations("developmentPlan");
  const forms = useTranslations("vocabulary.trainingForm");
  const names = useTranslations("competencies");
  const rupiah = useRupiah();
  const span = useSpan();
  const why = useBecauseWords();
  const goalOf = useGoal();
  const way = useWay()(line);
  const { decision, course, mentor, because } = line;
  // A goal that nobody has written names its competency and its result already.
  const proposed = line.goal === null ? line.meaning?.for : null;
  const competency = proposed === "gap" ? null : line.competency;
  const facts = [
    line.form ? forms(line.form) : way,
    line.form ? t("hours", { hours: Number(line.hours) }) : null,
    span(line),
    line.cost === "0" ? t("free") : t("cost", { cost: rupiah(line.cost) }),
    mentor && t("mentor", { name: mentor.name }),
  ];
  return (
    <div className="space-y-1">
      <h3 className="font-sans font-semibold break-words">{goalOf(line)}</h3>
      {(course || competency) && (
        <p className="break-words">
          {[course && t("course", course), competency && competencyName(names, competency)]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <p className="text-ink-2 text-[13px]">{facts.filter(Boolean).join(" · ")}</p>
      {because && <p className="text-ink-2 text-[13px]">{why(because, { named: proposed === "result" })}</p>}
      {decision && (
        <div className="pt-1">
          <Tag tone={tones[decision.kind]}>
            {t(`decision.${decision.kind}`, {
              hours: Number(decision.hours ?? 0),
              cost: rupiah(decision.cost ?? "0"),
            })}
          </Tag>
          <p className="text-ink-2 pt-1 text-[13px] break-words">
            {t("decision.why", { name: decision.by, text: decision.reason })}
          </p>
        </div>
      )}
      {children}
    </div>
  );
}

/** How a line is learnt: its form, or the arrangement and level of a study. */
function useWay() {
  const t = useTranslations("developmentPlan");
  const levels = useTranslations("vocabulary.studyLevel");
  return ({ study, arrangement }: Pick<DevelopmentLine, "study" | "arrangement">) =>
    study && arrangement
      ? t("studyOf", { arrangement: t(`arrangement.${arrangement}`), level: levels(study) })
      : t("study");
}
