import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { accountNameOf } from "../account-name";
import { accountUnits, keepingBlockers, keptAccounts, rolesFrom } from "../policy";
import { judgesOf } from "../queries/judges";
import { placedBelow } from "../queries/kept";
import type { accountReferenceSchema, ofUnitSchema } from "../schema";

/**
 * Makes an account for everybody in a unit and below it who has none: it is called as their number, or after their name where they
 * have none, and nobody can sign in with it before a code was used. Answers how many were made.
 * @throws DomainError `not-found` for units whose accounts the actor does not keep, `account.nobody`.
 */
export const makeAccounts = (actor: Actor, { unitId }: z.output<typeof ofUnitSchema>) =>
  writing(
    actor,
    async (tx) => {
      const { path, agencyId } = found(
        await tx.unit.findFirst({ where: { id: unitId, AND: accountUnits(actor) } }),
      );
      const people = await tx.person.findMany({
        where: { AND: [keptAccounts(actor), placedBelow(actor, path), { account: null }] },
        orderBy: { id: "asc" },
        select: { id: true, name: true, number: true },
      });
      const made = await tx.account.createManyAndReturn({
        data: await named(tx, people),
        skipDuplicates: true,
        select: { id: true },
      });
      if (made.length === 0) refuse("account.nobody");
      await recordEvents(
        tx,
        actor,
        made.map(({ id: subjectId }) => ({ name: "access.account-made", subjectId, agencyId })),
      );
      return { made: made.length };
    },
    { timeout: 20_000 },
  );

/**
 * Closes an account: its sessions end at once and its codes open nothing. Its owner finds it among their news if it is opened again.
 * @throws DomainError `not-found`, `account.own`, `account.own-rater`, `account.higher-role`, `account.last-administrator`, `stale`.
 */
export const closeAccount = (actor: Actor, input: z.output<typeof accountReferenceSchema>) =>
  writing(actor, async (tx) => {
    const account = await keptAccount(tx, actor, input.accountId);
    if (account.disabledAt) refuse("stale");
    if (account.roles.includes("system_admin")) await refuseLast(tx, account.personId);
    await claimVersion(tx.account, account, input.version, { disabledAt: actor.now });
    await tell(tx, actor, "access.disabled", account);
  });

/**
 * Opens an account that was closed: the password is the one from before.
 * @throws DomainError `not-found`, `account.own`, `account.own-rater`, `account.higher-role`, `stale`.
 */
export const reopenAccount = (actor: Actor, input: z.output<typeof accountReferenceSchema>) =>
  writing(actor, async (tx) => {
    const account = await keptAccount(tx, actor, input.accountId);
    if (!account.disabledAt) refuse("stale");
    await claimVersion(tx.account, account, input.version, { disabledAt: null });
    await tell(tx, actor, "access.enabled", account);
  });

/**
 * An account that the actor keeps and may do something with, held until the transaction ends, with the agency whose chain tells of it.
 * @throws DomainError `not-found`, `account.own`, `account.own-rater`, `account.higher-role`.
 */
export async function keptAccount(tx: Transaction, actor: Actor, accountId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;
  const { person, ...account } = found(
    await tx.account.findFirst({
      where: { id: accountId, person: keptAccounts(actor) },
      select: {
        ...{
          id: true,
          personId: true,
          version: true,
          disabledAt: true,
          passwordHash: true,
          emailProvenAt: true,
        },
        person: { select: { name: true, grants: rolesFrom(actor.today), assignments: lastSeat } },
      },
    }),
  );
  const roles = person.grants.map(({ role }) => role);
  const judges = (await judgesOf(tx, actor)).has(account.personId);
  refuseBecause(keepingBlockers(actor, { personId: account.personId, roles, judges }));
  return {
    ...{ ...account, roles, name: person.name },
    agencyId: person.assignments[0]?.position.agencyId ?? null,
  };
}

/** Where somebody sits, or sat last: the agency whose chain tells of their account. */
export const lastSeat = {
  where: { kind: "definitive" },
  orderBy: { validFrom: "desc" },
  take: 1,
  select: { position: { select: { agencyId: true } } },
} as const satisfies Prisma.Person$assignmentsArgs;

type Kept = Awaited<ReturnType<typeof keptAccount>>;

async function tell(
  tx: Transaction,
  actor: Actor,
  topic: "access.disabled" | "access.enabled",
  { id: subjectId, personId, agencyId }: Kept,
) {
  await announce(tx, actor, { topic, subjectId, recipients: [personId] });
  await recordEvent(tx, actor, { name: topic, subjectId, agencyId });
}

/**
 * Refuses where a day would come on which nobody keeps the system, without this person or without one of their roles. Of two who close each
 * other's account at once, or end each other's role, the second finds themselves the last.
 */
export async function refuseLast(tx: Transaction, personId: string, grantId: string | null = null) {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('kinerja.system-administrators'))::text`;
  const [asked] = await tx.$queryRaw<{ last: boolean }[]>`
    SELECT keeps_system_last(${personId}::uuid, ${grantId}::uuid) AS last`;
  if (asked?.last !== false) refuse(grantId ? "account.last-role" : "account.last-administrator");
}

type Unnamed = { id: string; name: string; number: string | null };

async function named(tx: Transaction, people: readonly Unnamed[]) {
  const known = await tx.account.findMany({
    where: { person: { number: null } },
    select: { username: true },
  });
  const taken = new Set(known.map(({ username }) => username));
  return people.map(({ id: personId, name, number }) => {
    const username = number ?? accountNameOf(name, taken);
    taken.add(username);
    return { id: newId(), personId, username };
  });
}
