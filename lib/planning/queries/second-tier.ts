import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, seatHeldOn, supervisedBy } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";

import { type Edition, editionOf, latestEdition } from "../edition";
import { type LeaderLine, type LedTeam, roleMatrix } from "../role-matrix";
import { latestOpened } from "./lines";
import {
  expectation,
  type ExpectationRow,
  expectedOf,
  fromOutside,
  matrixResultOf,
  positionToday,
} from "./matrix-rows";

/** The confirmed plan of the year, that is not of a position which was left. */
const confirmedPlan = (year: number) =>
  ({
    where: { year, approvedEdition: { gt: 0 }, status: { not: "closed" } },
    orderBy: latestOpened,
    take: 1,
    select: { editions: latestEdition },
  }) satisfies Prisma.Person$plansArgs;

type WithPlan = { plans: Prisma.PerformancePlanGetPayload<ReturnType<typeof confirmedPlan>>[] };

function editionOfPlan({ plans: [plan] }: WithPlan): Edition | null {
  const [edition] = plan?.editions ?? [];
  return edition ? editionOf(edition) : null;
}

const running = (actor: Actor) =>
  ({
    role: "leader",
    ...seatHeldOn(actor.today),
    person: supervisedBy(actor),
  }) satisfies Prisma.TeamSeatWhereInput;

const membersOn = ({ today }: Actor) => ({ role: "member", held: { some: onDay(today) } }) as const;

/** The work teams led today by people whom the actor rates, with the confirmed indicators of their leaders. */
export async function teamsLedBelow(tx: Transaction, actor: Actor, year: number): Promise<LedTeam[]> {
  const seats = await tx.teamSeat.findMany({
    where: running(actor),
    orderBy: { team: { name: "asc" } },
    select: {
      person: { select: { id: true, plans: confirmedPlan(year) } },
      team: {
        select: {
          ...{ id: true, name: true },
          seats: { where: membersOn(actor), select: { personId: true } },
        },
      },
    },
  });
  return seats.map(({ person, team: { seats: members, ...team } }) => ({
    ...team,
    leaderId: person.id,
    indicatorIds: new Set(linesOf(editionOfPlan(person)).map(({ id }) => id)),
    memberIds: new Set(members.map(({ personId }) => personId)),
  }));
}

/** The leader's confirmed indicators, each with the indicator above that its result supports. */
const linesOf = (edition: Edition | null): LeaderLine[] =>
  (edition?.results ?? []).flatMap(({ statement, support, indicators }) =>
    indicators.map(({ id, text, targetValue, targetUnit }) => ({
      ...{ id, statement, text, targetValue, targetUnit },
      ...{ inForce: true, supports: support?.text ?? null },
    })),
  );

/**
 * The second tier of the actor's role matrix (L.II.A.5): the confirmed indicators of the leader of a work team by the members
 * with their roles. Null for anybody but the rater of that leader.
 */
export const findTeamMatrix = (actor: Actor, year: number, teamId: string) =>
  reading(actor, async (tx) => {
    const seat = await tx.teamSeat.findFirst({
      where: { teamId, AND: running(actor) },
      select: {
        person: { select: { id: true, name: true, plans: confirmedPlan(year) } },
        team: { select: { name: true } },
      },
    });
    if (!seat) return null;
    const { person: leader, team } = seat;
    const lines = linesOf(editionOfPlan(leader));
    const known = new Set(lines.map(({ id }) => id));
    const members = await tx.person.findMany({
      where: {
        teamSeats: { some: { teamId, ...membersOn(actor) } },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, name: true, plans: confirmedPlan(year) },
        assignments: positionToday(actor),
        raters: ratersOn(actor.today),
        expectations: { where: { indicatorId: { in: [...known] } }, select: expectation },
      },
    });
    const rows = members.map(({ id, name, assignments: [held], raters: [line], expectations, ...plans }) => {
      const raterId = line?.rater.id ?? null;
      const of = { byActor: raterId === actor.personId, byLeader: raterId === leader.id };
      const shown = expectations.flatMap((row) => shownAbove(row, of));
      const expected = Object.fromEntries(shown.map(expectedOf));
      const results = (editionOfPlan(plans)?.results ?? []).filter(
        ({ support }) =>
          support &&
          known.has(support.indicatorId) &&
          (of.byActor || of.byLeader || expected[support.indicatorId]),
      );
      const unit = held?.position.unit.name ?? null;
      return {
        ...{ id, name, title: held?.position.title ?? null, teams: [], expected },
        outside: of.byLeader ? null : { unit, rater: line?.rater.name ?? null },
        results: results.map(matrixResultOf),
      };
    });
    return { team: team.name, leader: leader.name, matrix: roleMatrix(lines, rows) };
  });

type RatedBy = { byActor: boolean; byLeader: boolean };

/**
 * What counts, and what waits for the actor. A proposal for somebody whom another one rates is between that one and the team
 * leader, and so is what was refused.
 */
function shownAbove(row: ExpectationRow, { byActor, byLeader }: RatedBy): ExpectationRow[] {
  const stands = byLeader ? row : fromOutside(row);
  return stands.state === "active" || (stands.state === "proposed" && byActor) ? [stands] : [];
}
