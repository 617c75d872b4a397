import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { found, refuseUnless } from "@/lib/errors";

import { type AccountState, accountStates, stateOf } from "../account-state";
import { accountUnits, canKeepAccounts, keepingBlockers, keptAccounts, rolesFrom } from "../policy";
import type { AccountFilter } from "../schema";
import { judgesOf } from "./judges";
import { openKeys } from "./open-keys";
import { rolesOf } from "./roles";
import { traceOf } from "./trace";

const pageSize = 50;
const standing = { id: true, passwordHash: true, disabledAt: true } as const;

/**
 * One page of the people whose accounts the actor keeps, by name, and how many of them stand where; of one unit and everything
 * below it where one is asked for.
 * @throws DomainError `not-found` for whoever keeps no accounts, and for a unit whose accounts they do not keep.
 */
export const findAccounts = (actor: Actor, { search, unit: unitId, state, page }: AccountFilter) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepAccounts(actor));
    const units = await unitsToChoose(tx, actor);
    const unit = unitId === null ? null : found(units.find(({ id }) => id === unitId));
    const scope: Prisma.PersonWhereInput = {
      AND: [keptAccounts(actor), matching(search), ...(unit ? [placedBelow(actor, unit.path)] : [])],
    };
    const counts = await countsOf(tx, scope);
    const total = state ? counts[state] : accountStates.reduce((sum, one) => sum + counts[one], 0);
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(page, pages);
    const people = await tx.person.findMany({
      where: { AND: [scope, ...(state ? [inState[state]] : [])] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...{ skip: (shown - 1) * pageSize, take: pageSize },
      select: { id: true, name: true, number: true, account: { select: standing }, assignments: seat(actor) },
    });
    return {
      ...{ units: units.map(({ id, name }) => ({ id, name })), unit, counts, total, page: shown, pages },
      people: people.map(({ account, assignments, ...person }) => ({
        ...person,
        ...{ accountId: account?.id ?? null, state: stateOf(account) },
        position: assignments[0]?.position ?? null,
      })),
    };
  });

export type KeptPerson = Awaited<ReturnType<typeof findAccounts>>["people"][number];

/**
 * An account that the actor keeps: where it stands, what the actor may do with it, which roles its owner holds, and what happened to it.
 * @throws DomainError `not-found`.
 */
export const findAccount = (actor: Actor, accountId: string) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepAccounts(actor) && z.uuid().safeParse(accountId).success);
    const { person, codes, sessions, ...account } = found(
      await tx.account.findFirst({
        where: { id: accountId, person: keptAccounts(actor) },
        select: {
          ...{ ...standing, username: true, version: true, personId: true },
          codes: { where: openKeys(actor.now), select: { expiresAt: true } },
          factor: { select: { id: true } },
          sessions: { orderBy: { startedAt: "desc" }, take: 1, select: { startedAt: true } },
          person: {
            select: { name: true, number: true, assignments: seat(actor), grants: rolesFrom(actor.today) },
          },
        },
      }),
    );
    const roles = person.grants.map(({ role }) => role);
    const judges = (await judgesOf(tx, actor)).has(account.personId);
    return {
      ...{ id: account.id, username: account.username, version: account.version, state: stateOf(account) },
      ...{ name: person.name, number: person.number, position: person.assignments[0]?.position ?? null },
      hasFactor: account.factor !== null,
      codeUntil: codes[0]?.expiresAt.toISOString() ?? null,
      signedInAt: sessions[0] ? shifted(actor, sessions[0].startedAt) : null,
      blockers: keepingBlockers(actor, { personId: account.personId, roles, judges }),
      roles: await rolesOf(tx, actor, account.personId),
      trace: await traceOf(tx, account.id),
    };
  });

/**
 * The unit whose codes are to be printed, with how many people in it and below it wait for one, and how many of them have one that
 * still opens.
 * @throws DomainError `not-found`.
 */
export const findUnitToPrint = (actor: Actor, unitId: string) =>
  reading(actor, async (tx) => {
    const { path, ...unit } = found(
      await tx.unit.findFirst({
        where: { id: unitId, AND: accountUnits(actor) },
        select: { id: true, name: true, path: true },
      }),
    );
    const waiting = { AND: [keptAccounts(actor), placedBelow(actor, path), inState.unused] };
    const printed = { codes: { some: openKeys(actor.now) } };
    return {
      ...unit,
      waiting: await tx.person.count({ where: waiting }),
      printed: await tx.person.count({ where: { AND: [waiting, { account: printed }] } }),
    };
  });

/** Sessions are of the real clock; in a demo everything else stands on the demo's day. */
export const shifted = ({ now }: Actor, instant: Date) =>
  new Date(instant.getTime() + Math.round((Date.parse(now) - Date.now()) / 1000) * 1000).toISOString();

/** Who holds a position today in a unit or below it. */
export const placedBelow = ({ today }: Actor, path: string): Prisma.PersonWhereInput => ({
  assignments: { some: { ...onDay(today), position: { unit: { path: { startsWith: path } } } } },
});

const seat = ({ today }: Actor) =>
  ({
    where: { kind: "definitive", ...onDay(today) },
    take: 1,
    select: {
      position: { select: { title: true, unit: { select: { id: true, name: true, agencyId: true } } } },
    },
  }) as const;

/** People whose account stands there. */
const inState: Record<AccountState, Prisma.PersonWhereInput> = {
  none: { account: null },
  unused: { account: { is: { passwordHash: null, disabledAt: null } } },
  active: { account: { is: { passwordHash: { not: null }, disabledAt: null } } },
  closed: { account: { is: { disabledAt: { not: null } } } },
};

async function countsOf(tx: Transaction, scope: Prisma.PersonWhereInput) {
  const counts = { none: 0, unused: 0, active: 0, closed: 0 };
  for (const state of accountStates)
    counts[state] = await tx.person.count({ where: { AND: [scope, inState[state]] } });
  return counts;
}

const unitsToChoose = (tx: Transaction, actor: Actor) =>
  tx.unit.findMany({
    where: {
      AND: accountUnits(actor),
      closedFrom: null,
      OR: [{ positions: { some: {} } }, { children: { some: {} } }],
    },
    orderBy: { path: "asc" },
    select: { id: true, name: true, path: true, agencyId: true },
  });

function matching(search: string): Prisma.PersonWhereInput {
  if (search === "") return {};
  // What matches without regard to case is a pattern to the database.
  const name = search.replace(/[\\%_]/g, "\\$&");
  const digits = search.replace(/\s/g, "");
  return {
    OR: [
      { name: { contains: name, mode: "insensitive" } },
      ...(/^\d+$/.test(digits) ? [{ number: { startsWith: digits } }] : []),
    ],
  };
}
