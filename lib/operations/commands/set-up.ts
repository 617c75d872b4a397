import "server-only";

import { randomBytes } from "node:crypto";

import { dateIn } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended } from "@/lib/db/doors";
import { newId } from "@/lib/ids";
import { parseCivilServantNumber } from "@/lib/organisation/civil-servant-number";

import { Refusal } from "../refusal";
import type { SetupAnswers } from "../schema";
import { linkLife, tokenHash } from "../setup-link";

/** What opens the door once: it stands nowhere else, so whoever loses it asks for another. */
export type MadeLink = { token: string; expiresAt: Date };

const firstRoles = ["regional_hr", "system_admin"] as const;

/**
 * Gives an empty database its government, the unit above all others, and the first administrator, who keeps people and the
 * system. Answers the link by which that person chooses a password.
 * @throws Refusal `has-government`.
 */
export const setUpGovernment = (answers: SetupAnswers, now: Date): Promise<MadeLink> =>
  unattended(async (tx) => {
    const { name, displayName, seat, timeZone, code } = answers;
    const government = { id: 1, name, displayName, seat, timeZone, mode: "live" } as const;
    const { count } = await tx.government.createMany({ data: [government], skipDuplicates: true });
    if (count === 0) throw new Refusal("has-government", { name: await nameOfServed(tx) });
    const unit = { id: newId(), name, kind: "region", code, path: "" } as const;
    await tx.unit.create({ data: unit });
    const accountId = await putAdministrator(tx, answers, unit.id, new Date(dateIn(timeZone, now)));
    const link = await makeLink(tx, accountId, now);
    await recordEvent(tx, nobody(now), { name: "access.set-up", subjectId: unit.id, agencyId: null });
    return link;
  });

/**
 * Another link in place of one that ran out or was lost before anybody used it.
 * @throws Refusal `no-government`, or `setup-over` once the first administrator has a password.
 */
export const renewSetupLink = (now: Date): Promise<MadeLink> =>
  unattended(async (tx) => {
    if (!(await tx.government.findUnique({ where: { id: 1 } }))) throw new Refusal("no-government");
    const where = { passwordHash: null, disabledAt: null, setupLinks: { some: {} } };
    const account = await tx.account.findFirst({ where, select: { id: true } });
    if (!account) throw new Refusal("setup-over");
    await tx.setupLink.updateMany({
      where: { accountId: account.id, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    return makeLink(tx, account.id, now);
  });

/** Nobody is signed in at the server's terminal. */
const nobody = (now: Date) => ({ personId: null, now: now.toISOString() });

const nameOfServed = async (tx: Transaction) =>
  (await tx.government.findUniqueOrThrow({ where: { id: 1 } })).name;

async function putAdministrator(
  tx: Transaction,
  { admin, account: username }: SetupAnswers,
  unitId: string,
  validFrom: Date,
) {
  const { number } = parseCivilServantNumber(username);
  const person = { id: newId(), name: admin, number: number?.digits ?? null };
  await tx.person.create({ data: { ...person, employmentKind: number?.kind ?? "official" } });
  const account = await tx.account.create({ data: { id: newId(), personId: person.id, username } });
  await tx.roleGrant.createMany({
    data: firstRoles.map((role) => ({ id: newId(), personId: person.id, role, unitId, validFrom })),
  });
  return account.id;
}

async function makeLink(tx: Transaction, accountId: string, now: Date): Promise<MadeLink> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + linkLife);
  const id = newId();
  await tx.setupLink.create({
    data: { id, accountId, tokenHash: tokenHash(token), createdAt: now, expiresAt },
  });
  await recordEvent(tx, nobody(now), { name: "access.setup-link-made", subjectId: id, agencyId: null });
  return { token, expiresAt };
}
