import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import { addDays, inForce } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { peopleAbove } from "@/lib/organisation/queries";

import { unitsOfKeptTeams } from "./policy";
import { headsOf, peopleOfUnit, type TeamKept, teamKept } from "./queries";
import type {
  addMembersSchema,
  appointLeaderSchema,
  describeTeamSchema,
  endTeamSchema,
  establishTeamSchema,
  removeMemberSchema,
} from "./schema";
import {
  endedBlockers,
  endingBlockers,
  type Seating,
  seatingBlockers,
  spanBlockers,
  successionBlockers,
  takenBlockers,
} from "./seats";

/**
 * Establishes a work team (tim kerja) of a unit with its leader and members from a day on; answers its id.
 * @throws DomainError `not-found` for units whose teams the actor does not keep, `team.*` as `seatingBlockers` says.
 */
export const establishTeam = (actor: Actor, input: z.output<typeof establishTeamSchema>) =>
  writing(actor, async (tx) => {
    const { unitId, name, mandate, from, to, leaderId } = input;
    const memberIds = [...new Set(input.memberIds)];
    const unit = found(
      await tx.unit.findFirst({
        where: { id: unitId, AND: unitsOfKeptTeams(actor) },
        select: { id: true, path: true, agencyId: true },
      }),
    );
    const team = { from, to };
    refuseBecause(spanBlockers(team));
    const seated = [leaderId, ...memberIds];
    refuseBecause(await seatingOf(tx, actor, unit, { team, from, leaderId, memberIds, seated }));
    const id = newId();
    await tx.workTeam.create({
      data: { id, unitId, name, mandate, validFrom: new Date(from), validTo: to && new Date(to) },
    });
    await seat(tx, { id, to }, "leader", [leaderId], from);
    await seat(tx, { id, to }, "member", memberIds, from);
    await settle(tx, actor, { name: "team.established", team: { id, unit }, concerned: seated });
    return id;
  });

/**
 * Gives a team another name or mandate.
 * @throws DomainError `not-found`, `team.ended`, `stale`.
 */
export const describeTeam = (actor: Actor, input: z.output<typeof describeTeamSchema>) =>
  writing(actor, async (tx) => {
    const { teamId, version, name, mandate } = input;
    const team = await openTeam(tx, actor, teamId);
    await claimVersion(tx.workTeam, team, version, { name, mandate });
    await settle(tx, actor, { name: "team.described", team, concerned: seatedOn(team, actor.today) });
  });

/**
 * Makes somebody the leader (ketua tim) from a day on. The former one leads until the day before; a member's own seat ends
 * then, too.
 * @throws DomainError `not-found`, `team.ended`, `team.leader-*`, those of `seatingBlockers`, `stale`.
 */
export const appointLeader = (actor: Actor, input: z.output<typeof appointLeaderSchema>) =>
  writing(actor, async (tx) => {
    const { teamId, version, leaderId, from } = input;
    const team = await openTeam(tx, actor, teamId);
    refuseBecause(successionBlockers(team.seats, leaderId, from));
    const running = team.seats.filter(({ to }) => to === null || to >= from);
    const ending = running.filter(({ role, personId }) => role === "leader" || personId === leaderId);
    const memberIds = running
      .filter(({ role, personId }) => role === "member" && personId !== leaderId)
      .map(({ personId }) => personId);
    refuseBecause(
      await seatingOf(tx, actor, team.unit, { team, from, leaderId, memberIds, seated: [leaderId] }),
    );
    await claimVersion(tx.workTeam, team, version, {});
    await endSeats(
      tx,
      ending.map(({ id }) => id),
      addDays(from, -1),
    );
    await seat(tx, team, "leader", [leaderId], from);
    const concerned = [leaderId, ...seatedOn(team, actor.today)];
    await settle(tx, actor, {
      name: "team.leader-appointed",
      team,
      concerned,
      details: { personId: leaderId, from },
    });
  });

/**
 * Takes people into a team from a day on.
 * @throws DomainError `not-found`, `team.ended`, `team.already-seated`, those of `seatingBlockers`, `stale`.
 */
export const addMembers = (actor: Actor, input: z.output<typeof addMembersSchema>) =>
  writing(actor, async (tx) => {
    const { teamId, version, from } = input;
    const memberIds = [...new Set(input.memberIds)];
    const team = await openTeam(tx, actor, teamId);
    const leaderId = leaderOn(team, from);
    const asked = { team, from, leaderId, memberIds, seated: memberIds };
    refuseBecause(await seatingOf(tx, actor, team.unit, asked, leadersFrom(team, from)));
    refuseBecause(takenBlockers(team.seats, memberIds, from));
    await claimVersion(tx.workTeam, team, version, {});
    await seat(tx, team, "member", memberIds, from);
    const concerned = [...memberIds, ...(leaderId ? [leaderId] : [])];
    await settle(tx, actor, {
      name: "team.members-added",
      team,
      concerned,
      details: { count: memberIds.length, from },
    });
  });

/**
 * Ends a member's seat; the leader is replaced instead, or ends with the team.
 * @throws DomainError `not-found` also for the leader's seat, `team.ended`, `team.ends-before-start`, `team.ends-sooner`, `stale`.
 */
export const removeMember = (actor: Actor, input: z.output<typeof removeMemberSchema>) =>
  writing(actor, async (tx) => {
    const { teamId, version, seatId, lastDay } = input;
    const team = await openTeam(tx, actor, teamId);
    const ending = found(team.seats.find(({ id, role }) => id === seatId && role === "member"));
    refuseBecause(endingBlockers(ending, [], lastDay));
    await claimVersion(tx.workTeam, team, version, {});
    await endSeats(tx, [seatId], lastDay);
    const leaderId = leaderOn(team, actor.today);
    await settle(tx, actor, {
      name: "team.member-removed",
      team,
      concerned: [ending.personId, ...(leaderId ? [leaderId] : [])],
      details: { personId: ending.personId, lastDay },
    });
  });

/**
 * Ends a team with all its seats.
 * @throws DomainError `not-found`, `team.ended`, `team.ends-*`, `team.seat-after-end` while seats begin later, `stale`.
 */
export const endTeam = (actor: Actor, input: z.output<typeof endTeamSchema>) =>
  writing(actor, async (tx) => {
    const { teamId, version, lastDay } = input;
    const team = await openTeam(tx, actor, teamId);
    refuseBecause(endingBlockers(team, team.seats, lastDay));
    const running = team.seats.filter(({ to }) => to === null || to > lastDay);
    await endSeats(
      tx,
      running.map(({ id }) => id),
      lastDay,
    );
    await claimVersion(tx.workTeam, team, version, { validTo: new Date(lastDay) });
    await settle(tx, actor, {
      name: "team.ended",
      team,
      concerned: running.map(({ personId }) => personId),
      details: { lastDay },
    });
  });

async function openTeam(tx: Transaction, actor: Actor, teamId: string) {
  const team = found(await teamKept(tx, actor, teamId));
  refuseBecause(endedBlockers(team, actor.today));
  return team;
}

type Unit = TeamKept["unit"];
type Asked = Omit<Seating, "keeperId" | "ofUnit" | "aboveLeader">;

/** Those who lead while the people asked about are seated: who leads on the day, unless others are named. */
async function seatingOf(
  tx: Transaction,
  actor: Actor,
  { path }: Unit,
  asked: Asked,
  leaders = asked.leaderId === null ? [] : [{ personId: asked.leaderId, from: asked.from }],
) {
  const ofUnit = await peopleOfUnit(tx, path, asked.seated, asked.from);
  const aboveLeader: string[] = [];
  for (const { personId, from } of leaders) aboveLeader.push(...(await peopleAbove(tx, personId, from)));
  return seatingBlockers({ ...asked, keeperId: actor.personId, ofUnit, aboveLeader });
}

const seat = (
  tx: Transaction,
  team: { id: string; to: string | null },
  role: "leader" | "member",
  personIds: readonly string[],
  from: string,
) =>
  tx.teamSeat.createMany({
    data: personIds.map((personId) => ({
      id: newId(),
      teamId: team.id,
      personId,
      role,
      validFrom: new Date(from),
      validTo: team.to && new Date(team.to),
    })),
  });

const endSeats = (tx: Transaction, ids: string[], lastDay: string) =>
  tx.teamSeat.updateMany({ where: { id: { in: ids } }, data: { validTo: new Date(lastDay) } });

const seatedOn = ({ seats }: TeamKept, day: string) =>
  seats.filter(({ to }) => to === null || to >= day).map(({ personId }) => personId);

const leaderOn = ({ seats }: TeamKept, day: string) =>
  inForce(
    seats.filter(({ role }) => role === "leader"),
    day,
  )?.personId ?? null;

/** Who leads from a day on, also who was appointed for later, each from when both are in the team. */
const leadersFrom = ({ seats }: TeamKept, day: string) =>
  seats
    .filter(({ role, to }) => role === "leader" && (to === null || to >= day))
    .map(({ personId, from }) => ({ personId, from: from > day ? from : day }));

type Settled = {
  name: EventName;
  team: { id: string; unit: Unit };
  concerned: readonly string[];
  details?: Record<string, string | number>;
};

/** Tells those concerned and the head of the unit, and leaves one event. */
async function settle(tx: Transaction, actor: Actor, { name, team, concerned, details }: Settled) {
  const recipients = [...concerned, ...(await headsOf(tx, team.unit.id, actor.today))];
  await announce(tx, actor, { topic: name, subjectId: team.id, recipients });
  await recordEvent(tx, actor, { name, subjectId: team.id, agencyId: team.unit.agencyId, details });
}
