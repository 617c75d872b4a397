import "server-only";

import type { Actor } from "@/lib/access/actor";
import { memberSeatsLedBy, onDay, seatHeldOn } from "@/lib/access/visibility";
import { dated, dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { canKeepTeams, headedBy, unitsOfKeptTeams } from "./policy";

const positionOn = (day: string) =>
  ({
    where: { kind: "definitive", ...onDay(day) },
    take: 1,
    select: { position: { select: { title: true } } },
  }) satisfies Prisma.Person$assignmentsArgs;

const seatOn = (day: string) =>
  ({
    id: true,
    personId: true,
    role: true,
    validFrom: true,
    validTo: true,
    held: { orderBy: { validFrom: "desc" }, take: 1, select: { validTo: true } },
    person: { select: { name: true, assignments: positionOn(day) } },
  }) satisfies Prisma.TeamSeatSelect;

const teamOn = (day: string) =>
  ({
    id: true,
    name: true,
    mandate: true,
    version: true,
    validFrom: true,
    validTo: true,
    unit: { select: { id: true, name: true, path: true } },
    seats: {
      where: { OR: [{ validTo: null }, { validTo: { gte: new Date(day) } }, { role: "leader" }] },
      orderBy: [{ role: "asc" }, { person: { name: "asc" } }, { validFrom: "asc" }],
      select: seatOn(day),
    },
  }) satisfies Prisma.WorkTeamSelect;

type TeamRow = Prisma.WorkTeamGetPayload<{ select: ReturnType<typeof teamOn> }>;
type SeatRow = TeamRow["seats"][number];

/** A seat as screens show it, days as YYYY-MM-DD; `left` is the last day in the unit of somebody who was transferred out. */
const seatOf = ({ person: { name, assignments }, held: [held], ...seat }: SeatRow) => ({
  ...dated(seat),
  left: held?.validTo && held.validTo.getTime() !== seat.validTo?.getTime() ? dateOf(held.validTo) : null,
  name,
  title: assignments[0]?.position.title ?? null,
});

export type Seat = ReturnType<typeof seatOf>;

/** A team with its leaders, and with its members of today and later. */
function teamOf({ seats, unit: { id, name }, ...row }: TeamRow) {
  const shown = seats.map(seatOf);
  return {
    ...dated(row),
    unit: { id, name },
    leaders: shown.filter(({ role }) => role === "leader"),
    members: shown.filter(({ role }) => role === "member"),
  };
}

export type Team = ReturnType<typeof teamOf> & { mayKeep: boolean };

const candidatesShown = 300;

/** Who may sit in a team of the unit: people of the unit first, then those of the units below it, by name. */
async function candidatesOf(tx: Transaction, { personId, today }: Actor, path: string) {
  const rows = await tx.assignment.findMany({
    where: {
      kind: "definitive",
      personId: { not: personId },
      position: { unit: { path: { startsWith: path } } },
      ...onDay(today),
    },
    orderBy: [{ position: { unit: { path: "asc" } } }, { person: { name: "asc" } }],
    take: candidatesShown,
    select: {
      person: { select: { id: true, name: true } },
      position: { select: { title: true, unit: { select: { path: true, name: true } } } },
    },
  });
  return rows.map(({ person, position: { title, unit } }) => ({
    ...person,
    place: unit.path === path ? title : `${title}, ${unit.name}`,
  }));
}

export type Candidate = Awaited<ReturnType<typeof candidatesOf>>[number];

/**
 * What the page of work teams shows: the units whose teams the actor keeps, the teams of the chosen one and the units below
 * it, and who may sit in them; `unit` is null for whoever keeps none. The unit that was asked for is chosen if it is one of
 * them, else the first.
 */
export const findTeams = (actor: Actor, asked: string | null) =>
  reading(actor, async (tx) => {
    const headed = await tx.unit.findMany({ where: headedBy(actor), select: { id: true } });
    const units = await tx.unit.findMany({
      where: unitsOfKeptTeams(actor),
      orderBy: { path: "asc" },
      select: { id: true, name: true, path: true },
    });
    const own = headed[0]?.id;
    const unit =
      units.find(({ id }) => id === asked) ?? units.find(({ id }) => id === own) ?? units[0] ?? null;
    const rows = unit
      ? await tx.workTeam.findMany({
          where: { unit: { path: { startsWith: unit.path } } },
          orderBy: [{ unit: { path: "asc" } }, { validFrom: "desc" }, { name: "asc" }],
          select: teamOn(actor.today),
        })
      : [];
    return {
      unit: unit && { id: unit.id, name: unit.name },
      units: units.map(({ id, name }) => ({ id, name })),
      teams: rows.map((row) => ({ ...teamOf(row), mayKeep: canKeepTeams(actor, row.unit, headed) })),
      candidates: unit ? await candidatesOf(tx, actor, unit.path) : [],
    };
  });

/** The teams in which the actor has a seat today: what each is for, who leads it, since when the actor belongs to it. */
export const findOwnTeams = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.teamSeat.findMany({
      where: { personId: actor.personId, ...seatHeldOn(actor.today) },
      orderBy: [{ role: "asc" }, { team: { name: "asc" } }],
      select: {
        id: true,
        role: true,
        validFrom: true,
        team: {
          select: {
            name: true,
            mandate: true,
            unit: { select: { name: true } },
            seats: {
              where: { role: "leader", held: { some: onDay(actor.today) } },
              select: { person: { select: { name: true } } },
            },
          },
        },
      },
    });
    return rows.map(({ id, role, validFrom, team: { seats, unit, ...team } }) => ({
      ...team,
      id,
      role,
      since: dateOf(validFrom),
      unit: unit.name,
      leader: seats[0]?.person.name ?? null,
    }));
  });

export type OwnTeam = Awaited<ReturnType<typeof findOwnTeams>>[number];

/** The people whom the actor leads in work teams today, once for each team, by team and name; for the role matrix, too. */
export async function teamMembers(tx: Transaction, actor: Actor) {
  const rows = await tx.teamSeat.findMany({
    where: memberSeatsLedBy(actor),
    orderBy: [{ team: { name: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
    select: {
      team: { select: { id: true, name: true } },
      person: { select: { id: true, name: true, assignments: positionOn(actor.today) } },
    },
  });
  return rows.map(({ team, person: { assignments, ...person } }) => ({
    ...person,
    title: assignments[0]?.position.title ?? null,
    team,
  }));
}

/** The team as commands read it: with its unit, and all its seats; null where the actor does not keep it. */
export async function teamKept(tx: Transaction, actor: Actor, teamId: string) {
  const row = await tx.workTeam.findFirst({
    where: { id: teamId, unit: unitsOfKeptTeams(actor) },
    select: {
      id: true,
      version: true,
      validFrom: true,
      validTo: true,
      unit: { select: { id: true, path: true, agencyId: true } },
      seats: { select: { id: true, personId: true, role: true, validFrom: true, validTo: true } },
    },
  });
  return row && { ...dated(row), seats: row.seats.map(dated) };
}

export type TeamKept = NonNullable<Awaited<ReturnType<typeof teamKept>>>;

/** Which of these people hold a definitive position in the unit or below it on the day. */
export async function peopleOfUnit(tx: Transaction, path: string, personIds: readonly string[], day: string) {
  const rows = await tx.assignment.findMany({
    where: {
      kind: "definitive",
      personId: { in: [...personIds] },
      position: { unit: { path: { startsWith: path } } },
      ...onDay(day),
    },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}

/** Who heads the unit on the day. */
export async function headsOf(tx: Transaction, unitId: string, day: string) {
  const where = { headsUnitId: unitId, ...onDay(day) };
  const rows = await tx.assignment.findMany({ where, select: { personId: true } });
  return rows.map(({ personId }) => personId);
}
