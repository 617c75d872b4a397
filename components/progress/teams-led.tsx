import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { TeamLed } from "@/lib/progress/sheet";

/** The work teams that the reader leads, each member a way to their progress. Nothing here is to be answered. */
export function TeamsLed({ teams }: { teams: readonly TeamLed[] }) {
  const t = useTranslations("progress.led");
  const format = useFormatter();
  const on = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "medium" });
  return teams.map((team) => (
    <Section key={team.id} title={t("team", { name: team.name })}>
      <Card>
        <ul className="divide-line divide-y">
          {team.members.map(({ id, name, title, reports, lastReportedAt }) => (
            <li
              key={id}
              className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,4fr)]"
            >
              <a href={`/progress/team/${id}`} className="font-semibold">
                {name}
              </a>
              <span className="text-ink-2 min-w-0">{title}</span>
              <span className="text-ink-2 min-w-0 text-[13px]">
                {[t("reports", { count: reports }), lastReportedAt && t("last", { date: on(lastReportedAt) })]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  ));
}
