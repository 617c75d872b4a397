import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { EvaluationLine, Predicate } from "@/lib/evaluation/sheet";

import { periodName } from "@/lib/evaluation/period-name";
import { PredicateTag } from "./predicate-tag";

/** Evaluations by person or by period, each with its state and, where disclosed, its predicate. */
export function EvaluationList({ lines, by }: { lines: readonly EvaluationLine[]; by: "person" | "period" }) {
  const period = useTranslations("vocabulary.period");
  const states = useTranslations("vocabulary.evaluationStatus");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map((line) => (
          <li
            key={line.id}
            className="flex items-center justify-between gap-x-6 gap-y-1 px-4 py-2.5 max-sm:flex-col max-sm:items-start"
          >
            <div>
              <a
                href={`/evaluations/${line.id}`}
                className="font-semibold underline-offset-4 hover:underline"
              >
                {by === "person" ? line.person.name : periodName(period, line.period)}
              </a>
              <p className="text-ink-2 text-[13px]">
                {by === "person" ? periodName(period, line.period) : line.rater.name}
              </p>
            </div>
            <div className="flex items-center gap-4">
              {line.predicate && <OwnPredicate line={line} predicate={line.predicate} by={by} />}
              <Tag tone={toneOf(line.status)}>{states(line.status)}</Tag>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type PredicateProps = { line: EvaluationLine; predicate: Predicate; by: "person" | "period" };

/** One's own predicate leads to what it follows from. */
function OwnPredicate({ line, predicate, by }: PredicateProps) {
  const t = useTranslations("evaluation");
  if (by === "person") return <PredicateTag predicate={predicate} />;
  return (
    <a href={`/evaluations/${line.id}?why`} title={t("why")} className="underline-offset-4 hover:underline">
      <PredicateTag predicate={predicate} />
    </a>
  );
}

/** Only a state in which somebody has to act is coloured. */
const toneOf = (status: EvaluationLine["status"]) =>
  status === "awaiting_rater" || status === "signed" || status === "handed_over" ? "info" : "neutral";
