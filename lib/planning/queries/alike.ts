import "server-only";

import type { Transaction } from "@/lib/db/doors";

import { manyAlike } from "../wording";

type Row = { id: string; others: number };

/**
 * How many other people of the same agency and year have handed in or confirmed a result in the same words, by the id of the
 * result; only where they are many. Who they are is nobody's business here.
 */
export async function alikeIn(tx: Transaction, plans: readonly string[]): Promise<Record<string, number>> {
  if (plans.length === 0) return {};
  const rows = await tx.$queryRaw<Row[]>`
    WITH own AS (
      SELECT r.id, wording(r.statement) AS words, p."personId", p.year, p."agencyId"
      FROM "WorkResult" r JOIN "PerformancePlan" p ON p.id = r."planId"
      WHERE p.id = ANY (${plans}::uuid[]) AND r."leftOutIn" IS NULL
    ), same AS MATERIALIZED (
      -- By the index of words first: by way of the agency, each of its plans would be read for each of the words.
      SELECT wording(r.statement) AS words, p.year, p."agencyId", p."personId"
      FROM "WorkResult" r JOIN "PerformancePlan" p ON p.id = r."planId" AND p.status IN ('submitted', 'approved')
      WHERE wording(r.statement) = ANY (ARRAY(SELECT DISTINCT words FROM own)) AND r."leftOutIn" IS NULL
    ), alike AS (
      SELECT words, year, "agencyId", array_agg(DISTINCT "personId") AS people FROM same GROUP BY words, year, "agencyId"
    ), counted AS (
      SELECT o.id, cardinality(array_remove(a.people, o."personId")) AS others
      FROM own o JOIN alike a USING (words, year, "agencyId")
    )
    SELECT id, others FROM counted WHERE others >= ${manyAlike}`;
  return Object.fromEntries(rows.map(({ id, others }) => [id, others]));
}
