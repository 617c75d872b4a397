import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { ownAccount } from "@/lib/accounts/commands/own";
import { passFactor } from "@/lib/accounts/commands/pass-factor";
import { forgetTries, passPassword, showing } from "@/lib/accounts/commands/showing";
import { sendsMail } from "@/lib/accounts/queries/own";
import { recordEvent } from "@/lib/audit/record";
import type { IsoDate } from "@/lib/dates";
import { atOnce, reading, unattended } from "@/lib/db/doors";
import { addAddressNoticeJob } from "@/lib/db/outbox";
import { claimVersion } from "@/lib/errors";

import type { Digest } from "./letter";
import { digestOf } from "./queries";
import type { setMailSchema } from "./schema";

/**
 * Names where the actor's digest goes and in which language; without an address no mail goes out. Another address takes the password, and
 * the second factor of whoever has one: a lost password is set anew by what goes there, and a session alone may be one that somebody left
 * open. Mail to the former tells its owner, where that was proven. The trail keeps that it changed, not the address. Sent again because
 * its answer was lost, it is done already.
 * @throws DomainError `not-found` without an account, `account.password-wrong`, `access.factor-*`, `access.too-many-attempts`, `stale`.
 */
export async function setMail(
  actor: Actor,
  { version, current = "", factor, ...setting }: z.output<typeof setMailSchema>,
) {
  const account = await reading(actor, (tx) => ownAccount(tx, actor));
  const moves = setting.email !== account.email;
  if (!moves && setting.locale === account.locale && version < account.version) return;
  // Whoever comes by the identity provider alone has no password to lose.
  const guarded = moves && account.passwordHash !== null;
  if (guarded) await passPassword(account, current);
  await showing(actor, account.username, guarded ? factor : undefined, async (tx) => {
    if (guarded) await passFactor(tx, account, factor, actor.now);
    if (moves && account.emailProvenAt && sendsMail()) await addAddressNoticeJob(tx, account.id);
    await claimVersion(tx.account, account, version, setting, { email: account.email ?? "" });
    await recordEvent(tx, actor, { name: "access.mail-set", subjectId: account.id, agencyId: null });
  });
  if (guarded) await forgetTries(account.username);
}

/**
 * Takes a person's digest of the day, with what is unread now, for whoever will send it; null when nothing waits any more,
 * or the digest was taken before. The row is written before the mail is sent: a crash between the two costs the mail of
 * that day, never sends a second one, and what it would have said stands in the next.
 */
export const claimDigest = (personId: string, day: IsoDate): Promise<Digest | null> =>
  unattended(async (tx) => {
    const digest = await digestOf(tx, personId);
    if (!digest) return null;
    const claimed = await tx.$executeRaw`
      INSERT INTO "MailDigest" AS last ("personId", day, state) VALUES (${personId}::uuid, ${day}::date, 'sending')
      ON CONFLICT ("personId") DO UPDATE SET day = EXCLUDED.day, state = 'sending'
      WHERE last.day < EXCLUDED.day OR (last.day = EXCLUDED.day AND last.state = 'refused')`;
    return claimed === 1 ? digest : null;
  });

/** Notes how the sending of a claimed digest ended. It changes nobody's record, so no event tells of it. */
export const settleDigest = (personId: string, day: IsoDate, state: "sent" | "refused") =>
  atOnce((database) =>
    database.mailDigest.update({
      where: { personId, day: new Date(day), state: "sending" },
      data: { state },
      select: { state: true },
    }),
  );
