import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { printedKeyCode } from "@/lib/access/key-code";
import { recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { found, refuse } from "@/lib/errors";

import { mostPrinted } from "../key-lifetime";
import { accountUnits, keepingBlockers, keptAccounts, rolesFrom } from "../policy";
import { judgesOf } from "../queries/judges";
import { placedBelow } from "../queries/kept";
import { openKeys } from "../queries/open-keys";
import type { issueActivationSchema, issueActivationsSchema } from "../schema";
import { holdAccounts, issue } from "./codes";
import { keptAccount } from "./keep";

/** One card to cut out. Of the number only the end is on it: whoever finds a card cannot use it by itself. */
export type Card = {
  name: string;
  unit: string;
  /** The last digits of the number, or the whole name of an account without one. */
  account: { ending: string } | { name: string };
  code: string;
};
/** Codes as they are shown this once, until when they open something (ISO 8601), and for how many none may be made by the actor. */
export type Issued = { cards: Card[]; until: string; withheld: number };

/**
 * Issues an activation code to everybody in a unit and below it who has an account and never used it. Whoever has a code that still
 * opens is left out, or with `again` gets another, and the former is void. Only hashes are kept, and no answer of an earlier press:
 * what got lost on the way is issued anew. Accounts of those with a role as high as the actor's, and of who rates the actor, are counted and left out.
 * @throws DomainError `not-found`, `account.nobody`, `account.too-many` with `count` and `limit`.
 */
export const issueActivations = (
  actor: Actor,
  { unitId, again }: z.output<typeof issueActivationsSchema>,
): Promise<Issued> =>
  writing(
    actor,
    async (tx) => {
      const { path, agencyId } = found(
        await tx.unit.findFirst({ where: { id: unitId, AND: accountUnits(actor) } }),
      );
      const unused = { AND: [keptAccounts(actor), placedBelow(actor, path), neverUsedYet] };
      const accounts = await tx.account.findMany({ where: { person: unused }, select: { id: true } });
      await holdAccounts(
        tx,
        accounts.map(({ id }) => id),
      );
      const people = await neverUsed(tx, actor, {
        AND: [
          placedBelow(actor, path),
          ...(again ? [] : [{ account: { codes: { none: openKeys(actor.now) } } }]),
        ],
      });
      const judges = await judgesOf(tx, actor);
      const mine = people.filter(
        ({ id: personId, roles }) =>
          keepingBlockers(actor, { personId, roles, judges: judges.has(personId) }).length === 0,
      );
      if (mine.length > mostPrinted) refuse("account.too-many", { count: mine.length, limit: mostPrinted });
      return { ...(await print(tx, actor, mine, agencyId)), withheld: people.length - mine.length };
    },
    { timeout: 20_000 },
  );

/**
 * The same for one person, whose former code is void.
 * @throws DomainError `not-found`, `account.own`, `account.own-rater`, `account.higher-role`, `account.nobody` once the account was used, or closed.
 */
export const issueActivation = (
  actor: Actor,
  { accountId }: z.output<typeof issueActivationSchema>,
): Promise<Issued> =>
  writing(actor, async (tx) => {
    const { personId: id, agencyId } = await keptAccount(tx, actor, accountId);
    return { ...(await print(tx, actor, await neverUsed(tx, actor, { id }), agencyId)), withheld: 0 };
  });

async function print(tx: Transaction, actor: Actor, people: readonly Waiting[], agencyId: string | null) {
  if (people.length === 0) refuse("account.nobody");
  const { codes, until } = await issue(tx, actor.now, {
    ...{ purpose: "activation", issuedById: actor.personId },
    accountIds: people.map(({ accountId }) => accountId),
  });
  await recordEvents(
    tx,
    actor,
    people.map(({ accountId: subjectId }) => ({ name: "access.code-issued", subjectId, agencyId })),
  );
  const cards = people.map(({ accountId, name, unit, account }): Card => ({
    ...{ name, unit, account, code: printedKeyCode(codes.get(accountId)?.code ?? "") },
  }));
  return { cards, until };
}

type Waiting = Awaited<ReturnType<typeof neverUsed>>[number];

const neverUsedYet = { account: { is: { passwordHash: null, disabledAt: null } } } as const;

/** People with an open account that nobody signed in with yet, by name. */
async function neverUsed(tx: Transaction, actor: Actor, where: Prisma.PersonWhereInput) {
  const people = await tx.person.findMany({
    where: {
      AND: [keptAccounts(actor), where, neverUsedYet],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, grants: rolesFrom(actor.today) },
      account: { select: { id: true, username: true } },
      assignments: {
        ...{ where: { kind: "definitive" }, orderBy: { validFrom: "desc" }, take: 1 },
        select: { position: { select: { unit: { select: { name: true } } } } },
      },
    },
  });
  return people.map(({ id, name, grants, account, assignments }) => ({
    ...{ id, name, roles: grants.map(({ role }) => role), unit: assignments[0]?.position.unit.name ?? "" },
    ...{ accountId: found(account).id, account: shownName(found(account).username) },
  }));
}

const shownName = (username: string): Card["account"] =>
  /^\d{18}$/.test(username) ? { ending: username.slice(-4) } : { name: username };
