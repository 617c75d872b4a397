import "server-only";

import { type ShownFactor, readFactor } from "@/lib/access/factor-code";
import { stepOfCode } from "@/lib/access/one-time-code";
import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { keyedHash, unseal } from "@/lib/secret";

type Holder = { /** Of the account. */ id: string; personId: string };

/** What is sealed with the key of an account: moved to another, it opens nothing. */
export const factorOf = (accountId: string) => `second-factor:${accountId}`;

/** What is kept of a recovery code: it names its account, so that the same letters open no other. */
export const recoveryHashOf = (accountId: string, code: string) =>
  keyedHash(`factor-recovery:${accountId}:${code}`);

/**
 * Takes what somebody shows as the second factor of an account, once; nothing to show where there is none. Of two who show the same code
 * at once, one is refused. That a recovery code was used, its owner finds among their news.
 * @param now the instant by the government's clock; codes go by the real one.
 * @throws DomainError `access.factor-asked` where nothing is shown, `access.factor-mistyped`, `access.factor-wrong`.
 */
export async function passFactor(tx: Transaction, holder: Holder, typed: string | undefined, now: string) {
  const factor = await tx.secondFactor.findUnique({ where: { accountId: holder.id } });
  if (!factor) return;
  if (!typed) return refuse("access.factor-asked");
  const shown = readFactor(typed) ?? refuse("access.factor-mistyped");
  if (!(await take(tx, factor, shown, now))) refuse("access.factor-wrong");
  if ("recovery" in shown) await tellOwner(tx, holder, "access.factor-recovery-used", now);
}

type Factor = { accountId: string; id: string; secret: string };

async function take(tx: Transaction, { accountId, id, secret }: Factor, shown: ShownFactor, now: string) {
  if ("recovery" in shown) {
    const where = { accountId, hash: recoveryHashOf(accountId, shown.recovery), usedAt: null };
    return (await tx.factorRecovery.updateMany({ where, data: { usedAt: now } })).count === 1;
  }
  // Sealed before another NEXTAUTH_SECRET it opens nothing any more.
  const key = unseal(secret, factorOf(accountId));
  const step = key && stepOfCode(key, shown.code, new Date());
  if (!step) return false;
  const where = { accountId, id, lastStep: { lt: step } };
  return (await tx.secondFactor.updateMany({ where, data: { lastStep: step } })).count === 1;
}

type OwnersNews = `access.factor-${"recovery-used" | "enrolled" | "replaced" | "removed" | "codes-renewed"}`;

/**
 * Tells the trail, and the owner: what was done in their own name too, for that it was somebody else is just what they are to notice.
 */
export async function tellOwner(tx: Transaction, { id, personId }: Holder, name: OwnersNews, now: string) {
  const news = { personId, actorId: personId, topic: name, subjectId: id, details: {}, at: now };
  await tx.notification.create({ data: { id: newId(), ...news } });
  await recordEvent(tx, { personId, now }, { name, subjectId: id, agencyId: null });
}
