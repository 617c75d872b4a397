import "server-only";

import { clockOf } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { RetentionKind } from "@/lib/db/generated/enums";
import { dateOf, type IsoDate } from "@/lib/dates";
import { removeUnnamed } from "@/lib/evidence/commands";

import { candidates } from "../queries/due";
import { untilOf } from "../run";

// A region's first run takes years of news and details; nobody waits for it.
const patience = { timeout: 600_000 };

/** What stands in the place of a file's name. It is data of the row, read in whatever language the rest of it is. */
const removedName = "(berkas dihapus menurut jadwal retensi)";

/**
 * Carries out the run that two people confirmed, if there is one: what is from before its days and is not held back at this moment
 * goes, in one transaction with the event that tells of it; files go from the disk after that. Answers whether there was one.
 */
export async function carryOutRetention(instant = new Date()): Promise<boolean> {
  const done = await unattended((tx) => carryOut(tx, instant), patience);
  await removeFiles();
  return done;
}

async function carryOut(tx: Transaction, instant: Date) {
  const { today, now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), instant);
  // A drop at the same moment comes before or after this, never in its midst.
  const [run] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "RetentionRun" WHERE state = 'confirmed' FOR UPDATE`;
  if (!run) return false;
  const lines = await linesToCarryOut(tx, run.id, today);
  const removed = new Map<RetentionKind, number>();
  const files: string[] = [];
  for (const { kind, until } of lines) {
    const gone = until === null ? 0 : await remove(tx, { run: run.id, kind, until, today, files });
    removed.set(kind, gone);
    await tx.retentionRunLine.update({
      where: { runId_kind: { runId: run.id, kind } },
      data: { removed: gone },
      select: { kind: true },
    });
  }
  await tx.retentionRun.update({
    where: { id: run.id },
    data: { state: "done", doneAt: now, files, version: { increment: 1 } },
  });
  const [{ digest }] = await tx.$queryRaw<
    [{ digest: string }]
  >`SELECT retention_digest(${run.id}::uuid) AS digest`;
  const count = [...removed.values()].reduce((sum, one) => sum + one, 0);
  await recordEvent(
    tx,
    { personId: null, now },
    {
      ...{ name: "oversight.retention-carried-out", subjectId: run.id, agencyId: null },
      details: { count, details: removed.get("details") ?? 0, digest },
    },
  );
  return true;
}

/**
 * What a run lists, each with the day before which it goes: an earlier one where the rule was made longer since, and none where nobody
 * stands behind the rule any more.
 */
async function linesToCarryOut(tx: Transaction, runId: string, today: IsoDate) {
  const lines = await tx.retentionRunLine.findMany({ where: { runId } });
  const rules = new Map((await tx.retentionRule.findMany()).map((rule) => [rule.kind, rule]));
  return lines.map(({ kind, until }) => {
    const rule = rules.get(kind);
    if (!rule?.basis) return { kind, until: null };
    const [listed, ruled] = [dateOf(until), untilOf(today, rule.months)];
    return { kind, until: listed < ruled ? listed : ruled };
  });
}

type Removal = { run: string; kind: RetentionKind; until: string; today: string; files: string[] };

async function remove(tx: Transaction, { run, kind, until, today, files }: Removal): Promise<number> {
  const going = Prisma.sql`SELECT c.id FROM (${candidates(kind, until, today)}) c WHERE NOT c.held`;
  if (kind === "news") return tx.$executeRaw`DELETE FROM "Notification" WHERE id IN (${going})`;
  if (kind === "sessions") return removeSessions(tx, going, until, today);
  if (kind === "submissions")
    return tx.$executeRaw`DELETE FROM "IdempotencyKey" WHERE local_day("createdAt") < ${until}::date`;
  if (kind === "details") {
    const [{ gone }] = await tx.$queryRaw<[{ gone: bigint }]>`
      SELECT remove_audit_details(${run}::uuid) AS gone`;
    return Number(gone);
  }
  // Who attaches one of these at this moment comes before or after; what was used meanwhile is no candidate any more.
  await tx.$executeRaw`SELECT 1 FROM "Evidence" WHERE id IN (${going}) ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<{ sha256: string }[]>`
    WITH going AS MATERIALIZED (SELECT e.id, e.sha256 FROM "Evidence" e WHERE e.id IN (${going}))
    UPDATE "Evidence" e SET name = ${removedName}, bytes = 0, "removedIn" = ${run}::uuid,
      sha256 = encode(sha256(convert_to(e.id::text || ':' || g.sha256, 'UTF8')), 'hex')
    FROM going g WHERE e.id = g.id RETURNING g.sha256`;
  files.push(...rows.map(({ sha256 }) => sha256));
  return rows.length;
}

/** The first session of each account stays, for adoption counts it, but not where it came from. */
async function removeSessions(tx: Transaction, going: Prisma.Sql, until: IsoDate, today: IsoDate) {
  await tx.$executeRaw`UPDATE "UserSession" s SET address = NULL, "userAgent" = NULL FROM "Account" a
    WHERE a.id = s."accountId" AND local_day(s."expiresAt") < ${until}::date AND num_nonnulls(s.address, s."userAgent") > 0
      AND NOT retention_holds(a."personId", local_day(s."startedAt"), ${today}::date)`;
  return tx.$executeRaw`DELETE FROM "UserSession" WHERE id IN (${going})`;
}

/** Takes from the disk what no row of evidence names any more; what a crash left is taken by the next round. */
async function removeFiles() {
  const runs = await unattended((tx) =>
    tx.retentionRun.findMany({ where: { files: { isEmpty: false } }, select: { id: true, files: true } }),
  );
  for (const { id, files } of runs) {
    for (const sha256 of new Set(files)) await removeUnnamed(sha256);
    await unattended((tx) =>
      tx.retentionRun.update({ where: { id }, data: { files: [] }, select: { id: true } }),
    );
  }
}
