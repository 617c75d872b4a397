import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf, type IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import type { Cadence } from "@/lib/db/generated/enums";

import { agenciesWithCycle } from "./cycles";

/**
 * The agencies that the actor keeps, each with its cycle of a year and of the year before; those that are chosen, or all.
 */
export async function agenciesToOpen(
  tx: Transaction,
  actor: Actor,
  year: number,
  chosen?: readonly string[],
) {
  const before = await agenciesWithCycle(tx, actor, year - 1, chosen);
  const last = new Map(before.map(({ id, cycle }) => [id, cycle]));
  const agencies = await agenciesWithCycle(tx, actor, year, chosen);
  return agencies.map((agency) => ({ ...agency, before: last.get(agency.id) ?? null }));
}

export type AgencyToOpen = Awaited<ReturnType<typeof agenciesToOpen>>[number];

type Row = {
  cycleId: string;
  agencyId: string;
  cadence: Cadence;
  reportedBy: Date;
  closedAt: Date | null;
  unsigned: number;
  underway: number;
  unreported: number;
  unconfirmed: number;
};

/** How the year of an agency stands before it is closed: when that is due, and what is open in it. */
export type YearEnd = Omit<Row, "reportedBy" | "closedAt"> & {
  reportedBy: IsoDate;
  closedOn: IsoDate | null;
};

/** The end of a year of these agencies, where a cycle was set for it. */
export async function yearEnds(
  tx: Transaction,
  year: number,
  agencyIds: readonly string[],
): Promise<YearEnd[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id AS "cycleId", c."agencyId", c.cadence, d."reportedBy", local_day(x."closedAt") AS "closedAt", e.*, p.unconfirmed
    FROM "EvaluationCycle" c LEFT JOIN "YearClosure" x ON x."cycleId" = c.id
    CROSS JOIN LATERAL (SELECT working_day_after(max(d."closesOn"), 30) AS "reportedBy"
      FROM "EvaluationPeriod" d WHERE d."cycleId" = c.id) d
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE e.status IN ('self_assessment', 'awaiting_rater'))::int AS unsigned,
        count(*) FILTER (WHERE e.status IN ('signed', 'handed_over', 'objected'))::int AS underway,
        count(*) FILTER (WHERE e.status IN ('final', 'lapsed') AND e."reportedAt" IS NULL)::int AS unreported
      FROM "EvaluationPeriod" q JOIN "Evaluation" e ON e."periodId" = q.id WHERE q."cycleId" = c.id) e
    CROSS JOIN LATERAL (SELECT count(*)::int AS unconfirmed FROM "PerformancePlan" l WHERE l."agencyId" = c."agencyId"
      AND l.year = c.year AND l.status IN ('draft', 'submitted', 'returned') AND l."approvedEdition" = 0) p
    WHERE c.year = ${year} AND c."agencyId" = ANY (${[...agencyIds]}::uuid[]) AND d."reportedBy" IS NOT NULL`;
  return rows.map(({ reportedBy, closedAt, ...row }) => ({
    ...row,
    reportedBy: dateOf(reportedBy),
    closedOn: closedAt && dateOf(closedAt),
  }));
}
