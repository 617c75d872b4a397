import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { EvaluationLine } from "@/lib/evaluation/sheet";

import { periodName } from "@/lib/evaluation/period-name";
import { PredicateTag } from "./predicate-tag";

/** One's own evaluations by period, each with its state and, where disclosed, its predicate, which leads to what it follows from. */
export function EvaluationList({ lines }: { lines: readonly EvaluationLine[] }) {
  const t = useTranslations("evaluation");
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
                {periodName(period, line.period)}
              </a>
              <p className="text-ink-2 text-[13px]">{line.rater.name}</p>
            </div>
            <div className="flex items-center gap-4">
              {line.predicate && (
                <a
                  href={`/evaluations/${line.id}?why`}
                  title={t("why")}
                  className="underline-offset-4 hover:underline"
                >
                  <PredicateTag predicate={line.predicate} />
                </a>
              )}
              <Tag tone={toneOf(line.status)}>{states(line.status)}</Tag>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Only a state in which somebody has to act is coloured. */
const toneOf = (status: EvaluationLine["status"]) =>
  status === "awaiting_rater" || status === "signed" || status === "handed_over" ? "info" : "neutral";
