import type { Actor } from "@/lib/access/actor";
import { grantsFor, holds } from "@/lib/access/permissions";
import { grantedFor, onDay } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";
import type { Role } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { giverOf, roles } from "./role";

/** Those who keep accounts somewhere: of the people whose records they keep, or of everybody without seeing anything else of them. */
export const canKeepAccounts = (actor: Actor) => holds(actor, "account:manage");

/** The units whose people's accounts the actor keeps. */
export const accountUnits = (actor: Actor) => grantedFor(actor, "account:manage");

const ofRegion: readonly Role[] = ["regional_hr", "system_admin"];

/**
 * The people whose accounts the actor keeps: who holds a position of their own today in a unit the actor was given, and for whoever keeps
 * the region also who holds none any more, whose account is to be closed.
 */
export function keptAccounts(actor: Actor): Prisma.PersonWhereInput {
  const today = { kind: "definitive", ...onDay(actor.today) } as const;
  const placed = { assignments: { some: { ...today, position: { unit: accountUnits(actor) } } } };
  const keepsAll = actor.grants.some(({ role }) => ofRegion.includes(role));
  return keepsAll ? { OR: [placed, { assignments: { none: today } }] } : placed;
}

/** Roles by what their holder could do with another's key: nobody makes a key to more than they hold themselves. */
const rank = {
  ...{ agency_admin: 1, leadership: 1, regional_hr: 2, auditor: 2, system_admin: 3 },
} as const satisfies Record<Role, number>;

const highest = (roles: readonly Role[]) => Math.max(0, ...roles.map((role) => rank[role]));

/** Of the actor's own roles, those by which they keep accounts: another beside them makes nobody a higher keeper. */
const keeping = (actor: Actor) => grantsFor(actor, "account:manage").map(({ role }) => role);

/** Whoever rates the actor today, and whoever rates those: with their key the actor would judge their own work. */
export const judging = ({ personId, today }: Actor): Prisma.PersonWhereInput => {
  const rates = { supervises: { some: { personId, ...onDay(today) } } };
  return { OR: [rates, { supervises: { some: { person: rates, ...onDay(today) } } }] };
};

/** Roles that are in force on the day or later, as the rows of what is read. */
export const rolesFrom = (today: string) => ({
  where: { OR: [{ validTo: null }, { validTo: { gte: new Date(today) } }] },
  select: { role: true },
});

type Kept = {
  personId: string;
  roles: readonly Role[];
  /** Whether they rate the actor, or the actor's rater. */
  judges: boolean;
};

/**
 * Why the actor cannot close an account or make a key to it: it is their own, or of somebody who rates them or their rater, or its holder
 * has a role as high as theirs. Those who keep the system help each other.
 */
export function keepingBlockers(actor: Actor, { personId, roles, judges }: Kept): Blocker[] {
  if (personId === actor.personId) return [{ code: "account.own" }];
  if (judges) return [{ code: "account.own-rater" }];
  const [own, other] = [highest(keeping(actor)), highest(roles)];
  return own === rank.system_admin || own > other ? [] : [{ code: "account.higher-role" }];
}

/**
 * Why the actor cannot record that somebody's service ends, with which their roles end: one of these is higher than all of the actor's.
 * That a colleague leaves is a fact, though, which whoever holds the same roles records.
 */
export function endingBlockers(actor: Actor, roles: readonly Role[]): Blocker[] {
  const own = highest(keeping(actor));
  return highest(roles) > own ? [{ code: "account.higher-role" }] : [];
}

/** The roles that the actor gives and ends somewhere, to others than themselves. */
export const rolesToGive = (actor: Actor): Role[] =>
  roles.filter((role) => actor.grants.some((grant) => grant.role === giverOf(role)));

/** Whether the actor gives a role for the unit with this path. */
export const canGive = (actor: Actor, role: Role, path: string) =>
  actor.grants.some((grant) => grant.role === giverOf(role) && path.startsWith(grant.unitPath));
