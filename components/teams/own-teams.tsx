import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { OwnTeam } from "@/lib/teams/sheet";

import { useDays } from "./use-days";

/** The work teams that the reader leads or belongs to: what each is for, who leads it, since when. */
export function OwnTeams({ teams }: { teams: readonly OwnTeam[] }) {
  const t = useTranslations("teams");
  const { on } = useDays();
  return (
    <ul className="space-y-3">
      {teams.map(({ id, name, mandate, unit, leader, role, since }) => (
        <li key={id}>
          <Card className="space-y-2 px-4 py-3.5">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <div className="min-w-0">
                <h3 className="font-sans text-[14.5px] font-semibold">{name}</h3>
                <p className="text-ink-3 text-[13px]">
                  {unit} · {t("since", { from: on(since) })}
                </p>
              </div>
              <Tag tone={role === "leader" ? "info" : "neutral"}>
                {t(role === "leader" ? "youLead" : "youBelong")}
              </Tag>
            </div>
            <p className="max-w-[70ch]">{mandate}</p>
            {role === "leader" ? (
              <a
                href="/progress/team"
                className="text-brand-strong inline-flex min-h-6 items-center font-semibold"
              >
                {t("progress")}
              </a>
            ) : (
              <p className="font-semibold">{leader ? t("leaderOf", { name: leader }) : t("noLeader")}</p>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
