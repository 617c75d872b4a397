import "server-only";

import type { Actor } from "@/lib/access/actor";
import { browserOf } from "@/lib/access/browser";
import { reading } from "@/lib/db/doors";

import { shifted } from "./kept";
import { traceOf } from "./trace";

/** Whether this installation sends mail at all. */
export const sendsMail = () => Boolean(process.env.SMTP_URL);

/**
 * The actor's own account: its second factor, its address and whether that was proven, where it is signed in, latest first, and what happened to it.
 * Null for whoever has none.
 */
export const findOwnAccount = (actor: Actor) =>
  reading(actor, async (tx) => {
    const account = await tx.account.findUnique({
      where: { personId: actor.personId },
      select: {
        ...{ id: true, username: true, email: true, emailProvenAt: true, passwordHash: true },
        factor: {
          select: { enrolledAt: true, recoveries: { where: { usedAt: null }, select: { place: true } } },
        },
        sessions: {
          where: { endedAt: null, expiresAt: { gt: new Date() } },
          orderBy: { startedAt: "desc" },
          select: { id: true, startedAt: true, address: true, userAgent: true, byProvider: true },
        },
        codes: {
          where: { purpose: "address", usedAt: null, voidedAt: null, expiresAt: { gt: actor.now } },
          select: { id: true },
        },
      },
    });
    if (!account) return null;
    const { id, sessions, codes, emailProvenAt, passwordHash, factor, ...own } = account;
    return {
      ...own,
      hasPassword: passwordHash !== null,
      factor: factor && { since: factor.enrolledAt.toISOString(), codesLeft: factor.recoveries.length },
      ...{ proven: emailProvenAt !== null, mailed: codes.length > 0, sends: sendsMail() },
      sessions: sessions.map(({ startedAt, address, userAgent, ...session }) => ({
        ...{ ...session, startedAt: shifted(actor, startedAt), current: session.id === actor.sessionId },
        ...{ address: address === "direct" ? null : address, ...browserOf(userAgent) },
      })),
      trace: await traceOf(tx, id),
    };
  });

export type OwnAccount = NonNullable<Awaited<ReturnType<typeof findOwnAccount>>>;
