import "server-only";

import { clockOf } from "@/lib/access/clock";
import { unattended } from "@/lib/db/doors";

const kept = 30 * 24 * 60 * 60 * 1000;

/**
 * Clears away what nobody needs any more (UU 27/2022 art. 43): codes and sessions that were over thirty days ago, and counters of tries
 * that ran out. Of each account the first session stays without where it came from, for adoption counts it; the trail keeps what
 * happened. It changes nobody's record, so no event tells of it. Answers how many codes and sessions went.
 */
export const clearAway = (instant: Date) =>
  unattended(async (tx) => {
    const { now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), instant);
    await tx.keyCode.updateMany({
      where: { usedAt: null, voidedAt: null, expiresAt: { lte: now } },
      data: { voidedAt: now },
    });
    const codesBefore = new Date(Date.parse(now) - kept);
    const codes = await tx.keyCode.deleteMany({
      where: { OR: [{ usedAt: { lt: codesBefore } }, { voidedAt: { lt: codesBefore } }] },
    });
    const before = new Date(instant.getTime() - kept);
    const sessions = await tx.$executeRaw`
      DELETE FROM "UserSession" s WHERE least(s."endedAt", s."expiresAt") < ${before}
        AND EXISTS (SELECT FROM "UserSession" f WHERE f."accountId" = s."accountId"
          AND (f."startedAt", f.id) < (s."startedAt", s.id))`;
    await tx.$executeRaw`
      UPDATE "UserSession" SET address = NULL, "userAgent" = NULL
      WHERE least("endedAt", "expiresAt") < ${before} AND num_nonnulls(address, "userAgent") > 0`;
    await tx.$executeRaw`DELETE FROM "rate_limit" WHERE expire < ${instant.getTime()}::bigint`;
    return { codes: codes.count, sessions };
  });
