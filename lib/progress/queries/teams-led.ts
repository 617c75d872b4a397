import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { teamMembers } from "@/lib/teams/queries";

import { visibleReports } from "../policy";

/**
 * The members of the work teams that the actor leads today, by team, with how often each reported this year and when last.
 * Nothing here waits for the actor: the response clock is the rater's.
 */
export const findTeamsLed = (actor: Actor) =>
  reading(actor, async (tx) => {
    const members = await teamMembers(tx, actor);
    const reported = await tx.progressReport.groupBy({
      by: ["personId"],
      where: {
        personId: { in: members.map(({ id }) => id) },
        plan: { year: Number(actor.today.slice(0, 4)) },
        AND: visibleReports(actor),
      },
      _count: true,
      _max: { reportedAt: true },
    });
    const reportsOf = new Map(reported.map(({ personId, ...counted }) => [personId, counted]));
    const teams = new Map(members.map(({ team }) => [team.id, team]));
    return [...teams.values()].map((team) => ({
      ...team,
      members: members
        .filter((member) => member.team.id === team.id)
        .map(({ id, name, title }) => {
          const { _count: reports = 0, _max: last } = reportsOf.get(id) ?? {};
          return { id, name, title, reports, lastReportedAt: last?.reportedAt?.toISOString() ?? null };
        }),
    }));
  });

export type TeamLed = Awaited<ReturnType<typeof findTeamsLed>>[number];
