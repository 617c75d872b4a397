import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import type { IsoDate } from "@/lib/dates";
import { atOnce, unattended, writing } from "@/lib/db/doors";
import { claimVersion, found } from "@/lib/errors";

import type { Digest } from "./letter";
import { digestOf } from "./queries";
import type { setMailSchema } from "./schema";

/**
 * Names where the actor's digest goes and in which language; without an address no mail goes out. The trail keeps that it
 * changed, not the address.
 * @throws DomainError `not-found` without an account, `stale`.
 */
export const setMail = (actor: Actor, { version, ...setting }: z.output<typeof setMailSchema>) =>
  writing(actor, async (tx) => {
    const account = found(
      await tx.account.findUnique({
        where: { personId: actor.personId },
        select: { id: true, version: true, email: true },
      }),
    );
    await claimVersion(tx.account, account, version, setting, { email: account.email ?? "" });
    await recordEvent(tx, actor, { name: "access.mail-set", subjectId: account.id, agencyId: null });
  });

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
