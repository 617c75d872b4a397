import { useTranslations } from "next-intl";

import { periodName } from "@/lib/evaluation/period-name";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { TeamMember } from "@/lib/feedback/sheet";

const tones = { due: "warning", owed: "neutral", given: "good" } as const;

/**
 * The team, each a way to the member's progress, with whether periodic feedback was given in the period that runs; open
 * while some is due.
 */
export function OwedList({ team }: { team: readonly TeamMember[] }) {
  const t = useTranslations("feedback.team");
  const periods = useTranslations("vocabulary.period");
  return (
    <Disclosure
      summary={t("summary", { given: team.filter(({ given }) => given).length, total: team.length })}
      open={team.some(({ due }) => due)}
    >
      <ul className="grid gap-x-8 md:grid-cols-2">
        {team.map(({ id, name, period, due, given }) => {
          const state = given ? "given" : due ? "due" : "owed";
          return (
            <li
              key={id}
              className="border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-1.5"
            >
              <a href={`/progress/team/${id}`} className="inline-flex min-h-6 items-center font-semibold">
                {name}
              </a>
              <Tag tone={period ? tones[state] : "neutral"}>
                {period ? t(state, { period: periodName(periods, period) }) : t("noPeriod")}
              </Tag>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
