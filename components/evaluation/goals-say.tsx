import { useFormatter, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import type { UnitToDecide } from "@/lib/evaluation/sheet";

import { periodName } from "@/lib/evaluation/period-name";
import { useDocumentName } from "./past-predicates";

type GoalsSayProps = Pick<UnitToDecide, "goals" | "before" | "yearBefore" | "opening">;

/** What a unit's goals say of a period, what this suggests, and what was decided before: beside the decision, never in its place. */
export function GoalsSay({ goals, before, yearBefore, opening }: GoalsSayProps) {
  const t = useTranslations("unitResults");
  const words = useTranslations("vocabulary.unitResult");
  const period = useTranslations("vocabulary.period");
  const named = useDocumentName();
  const decided = [before, yearBefore].flatMap((one) =>
    one ? [t("decidedBefore", { period: periodName(period, one.period), level: words(one.level) })] : [],
  );
  return (
    <div className="text-ink-2 space-y-1 pb-3 text-[13px]">
      <p>{goals.of === 0 ? t("noGoals") : <Reached goals={goals} />}</p>
      {goals.suggested ? (
        <p className="text-ink font-semibold">{t("suggests", { level: words(goals.suggested) })}</p>
      ) : (
        goals.of > 0 && <p>{t("suggestsNothing")}</p>
      )}
      {goals.of > 0 && (
        <Disclosure summary={t("goals")}>
          <GoalLines lines={goals.lines} />
        </Disclosure>
      )}
      {(decided.length > 0 || !opening) && (
        <p>{decided.length === 0 ? t("nothingBefore") : decided.join(" · ")}</p>
      )}
      {opening && (
        <p className="border-line-strong rounded-md border border-dashed px-2 py-1">
          {t("opening", {
            ...{ year: String(opening.year), level: words(opening.level) },
            document: named(opening.document),
          })}
        </p>
      )}
    </div>
  );
}

function Reached({ goals }: Pick<GoalsSayProps, "goals">) {
  const t = useTranslations("unitResults");
  const format = useFormatter();
  const { achievement, reported, of, quarter } = goals;
  if (achievement === null) return t("noFigures", { of });
  const share = format.number(Number(achievement) / 100, { style: "percent", maximumFractionDigits: 1 });
  return t("reached", { share, reported, of, quarter: String(quarter) });
}

function GoalLines({ lines }: Pick<GoalsSayProps["goals"], "lines">) {
  const t = useTranslations("unitResults");
  const format = useFormatter();
  return (
    <ul className="list-disc pl-5">
      {lines.map(({ id, text, share }) => (
        <li key={id}>
          {text}:{" "}
          {share === null
            ? t("unreported")
            : format.number(share, { style: "percent", maximumFractionDigits: 1 })}
        </li>
      ))}
    </ul>
  );
}
