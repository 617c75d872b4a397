import type { Prisma } from "@/lib/db/generated/client";

import type { Actor, Letter } from "./actor";
import { grantsFor, type Permission, unitPathsFor, unitPathsInYear } from "./permissions";

/** Rows that are in force on the day: started, and not ended before it. */
export const onDay = (day: string) => ({
  validFrom: { lte: new Date(day) },
  OR: [{ validTo: null }, { validTo: { gte: new Date(day) } }],
});

/** People whom the actor rates today, by the supervision timeline. */
export const supervisedBy = (actor: Actor): Prisma.PersonWhereInput => ({
  raters: { some: { raterId: actor.personId, ...onDay(actor.today) } },
});

/** People whose rater the actor rates today: the actor is their "atasan penilai". */
export const supervisedBelow = (actor: Actor): Prisma.PersonWhereInput => ({
  raters: { some: { rater: supervisedBy(actor), ...onDay(actor.today) } },
});

/**
 * Seats of work teams that are held on the day: the team runs, and the person still has a position in its unit or below it, the
 * same rule as when somebody is seated. A transfer ends the seat without a word written.
 */
export const seatHeldOn = (day: string) =>
  ({
    held: { some: onDay(day) },
    team: onDay(day),
  }) satisfies Prisma.TeamSeatWhereInput;

/** Work teams that run on the day and that the person leads then. */
const teamsOf = ({ personId, today }: Actor): Prisma.WorkTeamWhereInput => ({
  ...onDay(today),
  seats: { some: { role: "leader", personId, held: { some: onDay(today) } } },
});

/** Seats of members, held today, in the work teams that the actor leads today. */
export const memberSeatsLedBy = (actor: Actor): Prisma.TeamSeatWhereInput => ({
  role: "member",
  held: { some: onDay(actor.today) },
  team: teamsOf(actor),
});

/**
 * People with a member's seat today in a work team (tim kerja) that the actor leads today. The leader assigns, sees progress
 * and gives feedback, and rates nobody by it (art. 1(9), 1(10), L.II.A.5).
 */
export const teamLedBy = (actor: Actor): Prisma.PersonWhereInput => ({
  teamSeats: { some: memberSeatsLedBy(actor) },
});

/**
 * Units for which the actor was granted the permission; matches nothing without a grant. An empty OR would not do:
 * below an AND, Prisma takes it for "anything".
 */
export const grantedFor = (actor: Actor, permission: Permission): Prisma.UnitWhereInput =>
  unitsBelow(unitPathsFor(actor, permission));

/** The same for figures of a year: of an auditor's letters, only those that cover a day of it. */
export const grantedInYear = (actor: Actor, permission: Permission, year: number): Prisma.UnitWhereInput =>
  unitsBelow(unitPathsInYear(actor, permission, year));

/** The same for figures of how things stand today. */
export const grantedThisYear = (actor: Actor, permission: Permission) =>
  grantedInYear(actor, permission, Number(actor.today.slice(0, 4)));

const unitsBelow = (paths: readonly string[]): Prisma.UnitWhereInput =>
  paths.length === 0 ? { id: { in: [] } } : { OR: paths.map((path) => ({ path: { startsWith: path } })) };

/**
 * The same for records with a day, as terms of an OR beside others: `of` says what is in a unit and, of an auditor's grant, on the
 * days of the letter.
 */
export const grantedRecords = <Where>(
  actor: Actor,
  permission: Permission,
  of: (unit: Prisma.UnitWhereInput, letter: Letter | undefined) => Where,
): Where[] =>
  grantsFor(actor, permission).map(({ unitPath, letter }) => of({ path: { startsWith: unitPath } }, letter));

/** The years that the days of a letter touch; nothing to narrow without one. */
export const yearsOf = (letter: Letter | undefined) =>
  letter && { year: { gte: Number(letter.from.slice(0, 4)), lte: Number(letter.to.slice(0, 4)) } };
