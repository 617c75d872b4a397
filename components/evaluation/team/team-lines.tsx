import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import { periodName } from "@/lib/evaluation/period-name";
import type { TeamLine } from "@/lib/evaluation/sheet";

import { PredicateTag } from "../predicate-tag";
import { DueWords } from "./due-words";

const shownAtOnce = 25;

/** People of a team with position, unit and period, and by when the reader's step is due; of many the first, the others behind them. */
export function TeamLines({ lines, rater = false }: { lines: readonly TeamLine[]; rater?: boolean }) {
  const t = useTranslations("teamList");
  const [first, rest] = [lines.slice(0, shownAtOnce), lines.slice(shownAtOnce)];
  return (
    <div className="space-y-3">
      <Rows lines={first} rater={rater} />
      {rest.length > 0 && (
        <Disclosure summary={t("more", { count: rest.length })}>
          <Rows lines={rest} rater={rater} />
        </Disclosure>
      )}
    </div>
  );
}

function Rows({ lines, rater }: { lines: readonly TeamLine[]; rater: boolean }) {
  const t = useTranslations("teamList");
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
            <div className="min-w-0">
              <a
                href={`/evaluations/${line.id}`}
                className="font-semibold underline-offset-4 hover:underline"
              >
                {line.person.name}
              </a>
              <p className="text-ink-2 text-[13px]">
                {line.position} · {line.unit}
              </p>
              <p className="text-ink-3 text-[13px]">
                {periodName(period, line.period)}
                {rater && ` · ${t("ofRater", { rater: line.rater.name })}`}
              </p>
            </div>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:justify-end">
              <DueWords {...line} />
              {line.predicate && <PredicateTag predicate={line.predicate} />}
              <Tag tone={line.step ? "info" : "neutral"}>{states(line.status)}</Tag>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
