"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useInPlace } from "@/components/ui/in-place";
import { Tag } from "@/components/ui/tag";
import { inForce } from "@/lib/dates";
import type { Candidate, Seat, Team } from "@/lib/teams/sheet";

import { AddMembers, AppointLeader, DescribeTeam, EndTeam, RemoveMember } from "./team-changes";
import { useDays } from "./use-days";

type TeamCardProps = { team: Team; candidates: readonly Candidate[]; today: string };

const forms = ["describe", "appoint", "addMembers", "end"] as const;

/** One work team with its leader and members; whoever keeps it changes it in place. */
export function TeamCard({ team, candidates, today }: TeamCardProps) {
  const t = useTranslations("teams");
  const { on, span } = useDays();
  const { open, close, opener } = useInPlace<string>();
  const { from, to } = team;
  const state = to !== null && to < today ? "ended" : from > today ? "coming" : "running";
  const reference = { teamId: team.id, version: team.version };
  const mayChange = team.mayKeep && state !== "ended";
  const leader = inForce(team.leaders, state === "running" ? today : from);
  const change = { team: reference, today, candidates, onDone: close };

  return (
    <Card className="space-y-3 px-4 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="font-sans text-[14.5px] font-semibold">{team.name}</h3>
          <p className="text-ink-3 text-[13px]">
            {team.unit.name} · {span(team)}
          </p>
        </div>
        <Tag tone={state === "running" ? "good" : "neutral"}>
          {t(`state.${state}`, { from: on(from), to: to ? on(to) : "" })}
        </Tag>
      </div>
      <p className="max-w-[70ch]">{team.mandate}</p>
      {leader ? (
        <p>
          <span className="font-semibold">{t("leaderOf", { name: leader.name })}</span>
          {leader.title && <span className="text-ink-2 text-[13px]"> · {leader.title}</span>}
          {leader.left && (
            <span className="text-warning text-[13px]"> · {t("leftOn", { to: on(leader.left) })}</span>
          )}
        </p>
      ) : (
        state !== "ended" && <p className="text-warning font-semibold">{t("noLeader")}</p>
      )}
      {team.leaders.length > 1 && (
        <div className="text-[13px]">
          <p className="text-ink-3">{t("leaders")}</p>
          <ul>
            {team.leaders.map((seat) => (
              <li key={seat.id}>
                {seat.name} · {span(seat)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state !== "ended" && (
        <div>
          <p className="text-ink-3 text-[13px]">{t("members", { count: team.members.length })}</p>
          <ul className="grid gap-x-8 md:grid-cols-2">
            {team.members.map((seat) => (
              <li key={seat.id} className="border-line border-b py-1">
                <Member seat={seat} today={today}>
                  {mayChange && open !== seat.id && (
                    <Button
                      look="quiet"
                      {...opener(seat.id)}
                      aria-label={t("removeNamed", { name: seat.name })}
                    >
                      {t("remove")}
                    </Button>
                  )}
                </Member>
                {open === seat.id && <RemoveMember {...change} seatId={seat.id} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {open === "describe" && <DescribeTeam {...change} now={{ name: team.name, mandate: team.mandate }} />}
      {open === "appoint" && <AppointLeader {...change} />}
      {open === "addMembers" && <AddMembers {...change} />}
      {open === "end" && <EndTeam {...change} />}
      {mayChange && open === null && (
        <div className="flex flex-wrap gap-2">
          {forms.map((form) => (
            <Button
              key={form}
              look={form === "addMembers" ? "secondary" : "quiet"}
              {...opener(form)}
              aria-label={t(`${form}Named`, { name: team.name })}
            >
              {t(form)}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}

function Member({ seat, today, children }: { seat: Seat; today: string; children: React.ReactNode }) {
  const t = useTranslations("teams");
  const { on } = useDays();
  return (
    <div className="flex items-start justify-between gap-3">
      <p className="min-w-0">
        {seat.name}
        <span className="text-ink-2 block text-[13px]">
          {[
            seat.title,
            seat.from > today && t("fromOn", { from: on(seat.from) }),
            seat.to && t("toOn", { to: on(seat.to) }),
            seat.left && t("leftOn", { to: on(seat.left) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
      {children}
    </div>
  );
}
