import "server-only";

import { clockOf } from "@/lib/access/clock";
import { unattended } from "@/lib/db/doors";

const kept = 30 * 24 * 60 * 60 * 1000;

/**
 * Clears away what nobody needs any more (UU 27/2022 art. 43): codes that were over thirty days ago, and counters of tries that ran out.
 * Sessions are no matter of a night: they stay as long as the published schedule says, unless something holds them (`lib/retention`). It
 * changes nobody's record, so no event tells of it. Answers how many codes went.
 */
export const clearAway = (instant: Date) =>
  unattended(async (tx) => {
    const { now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), instant);
    await tx.keyCode.updateMany({
      where: { usedAt: null, voidedAt: null, expiresAt: { lte: now } },
      data: { voidedAt: now },
    });
    const before = new Date(Date.parse(now) - kept);
    const { count } = await tx.keyCode.deleteMany({
      where: { OR: [{ usedAt: { lt: before } }, { voidedAt: { lt: before } }] },
    });
    await tx.$executeRaw`DELETE FROM "rate_limit" WHERE expire < ${instant.getTime()}::bigint`;
    return { codes: count };
  });
