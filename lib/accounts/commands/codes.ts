import "server-only";

import { randomInt } from "node:crypto";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { keyHashOf } from "@/lib/access/commands";
import { keyCodeDraw, keyCodeOf, printedKeyCode } from "@/lib/access/key-code";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { addKeyNoticeJob } from "@/lib/db/outbox";
import type { IdentityCheck, KeyPurpose } from "@/lib/db/generated/enums";
import { refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { endOfKey } from "../key-lifetime";
import { sendsMail } from "../queries/own";
import type { checkedPersonSchema } from "../schema";
import { keptAccount } from "./keep";

/**
 * Issues the code with which somebody who lost their key sets another, after the actor made sure who it is. Nothing ends before it is
 * used. The owner is told, by mail where their address is proven, and so is the trail, with how they were checked.
 * @throws DomainError `not-found`, `account.own`, `account.own-rater`, `account.higher-role`, `account.closed`, `account.never-used`.
 */
export const issueRecovery = (
  actor: Actor,
  { accountId, checked }: z.output<typeof checkedPersonSchema>,
): Promise<{ code: string; until: string }> =>
  writing(actor, async (tx) => {
    const { id, personId, agencyId, disabledAt, passwordHash, emailProvenAt } = await keptAccount(
      tx,
      actor,
      accountId,
    );
    if (disabledAt) refuse("account.closed");
    if (passwordHash === null) refuse("account.never-used");
    const { codes, until } = await issue(tx, actor.now, {
      ...{ purpose: "recovery", issuedById: actor.personId, checked, accountIds: [id] },
    });
    const name = "access.recovery-issued";
    await announce(tx, actor, { topic: name, subjectId: id, recipients: [personId] });
    // Whoever lost their key reads no news here: a proven address is told at once, before the code can be used unseen.
    if (emailProvenAt && sendsMail()) await addKeyNoticeJob(tx, id);
    await recordEvent(tx, actor, { name, subjectId: id, agencyId, details: { checked } });
    return { code: printedKeyCode(codes.get(id)?.code ?? ""), until };
  });

type Issue = {
  purpose: KeyPurpose;
  accountIds: readonly string[];
  issuedById?: string;
  checked?: IdentityCheck;
  email?: string;
};

/**
 * Draws a code for each account, makes the former ones void, and keeps the hashes. Answers the codes by account, in plain for the only
 * time, with their ids, and until when they open something.
 */
export async function issue(tx: Transaction, now: string, { purpose, accountIds, ...of }: Issue) {
  const ids = await holdAccounts(tx, accountIds);
  await voidCodes(tx, now, ids, purpose === "address");
  const until = endOfKey(purpose, now);
  const codes = new Map(ids.map((accountId) => [accountId, { id: newId(), code: drawCode() }]));
  await tx.keyCode.createMany({
    data: [...codes].map(([accountId, { id, code }]) => ({
      ...{ id, accountId, purpose, hash: keyHashOf(accountId, code), ...of },
      ...{ issuedAt: now, expiresAt: until },
    })),
  });
  return { codes, until };
}

/**
 * Holds accounts until the transaction ends: whoever issues or uses a code of one of these at the same moment waits here. Who is to get
 * a code is asked after this, or two who ask at once both find the same without one.
 */
export async function holdAccounts(tx: Transaction, accountIds: readonly string[]) {
  const ids = [...accountIds].sort();
  await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return ids;
}

/** Makes the open keys of these accounts void, or the open proofs of their addresses. */
export const voidCodes = (tx: Transaction, now: string, accountIds: string[], ofAddress = false) =>
  tx.keyCode.updateMany({
    where: {
      ...{ accountId: { in: accountIds }, usedAt: null, voidedAt: null },
      purpose: ofAddress ? "address" : { not: "address" },
    },
    data: { voidedAt: now },
  });

const drawCode = () => keyCodeOf(Array.from({ length: keyCodeDraw.count }, () => randomInt(keyCodeDraw.of)));
