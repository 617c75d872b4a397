import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import type { Predicate } from "@/lib/db/generated/enums";

import { asOwner } from "./database";
import { aBroughtFile } from "./opening";
import { insertRows, type Row } from "./rows";
import { type Agency, aTeam, granted } from "./world";

/** Everybody who may know Ayu's career, and some who may not; all in functional positions at Ahli Pertama. */
export async function aCareerTeam() {
  const team = await aTeam();
  const { rows } = await asOwner().query<{ id: string }>(
    `UPDATE "Position" SET "functionalLevel" = 'ahli_pertama' WHERE "agencyId" = $1 RETURNING id`,
    [team.agency.agencyId],
  );
  expect(rows.length).toBeGreaterThan(0);
  await asOwner().query(`UPDATE "Person" SET grade = 'III/a' WHERE id = $1`, [team.ayu.personId]);
  const hr = granted(team.citra, "regional_hr", team.agency.path);
  const admin = granted(team.citra, "agency_admin", team.agency.path);
  const auditor = granted(team.citra, "auditor", team.agency.path);
  return { ...team, hr, admin, auditor };
}

/** Ratings of results and behaviour that make each predicate. */
export const ratingsOf = {
  very_good: ["above", "above"],
  good: ["as_expected", "as_expected"],
  needs_improvement: ["below", "as_expected"],
  poor: ["as_expected", "below"],
  very_poor: ["below", "below"],
} as const satisfies Record<Predicate, readonly [string, string]>;

type Final = { year: number; predicate: Predicate; kind?: "annual" | "periodic"; changes?: Row };

/** A final evaluation of a year that is over, past the rules of how it came to be; answers its id. */
export async function aFinalEvaluation(
  { personId }: Actor,
  rater: Actor,
  { agencyId, unitId }: Agency,
  { year, predicate, kind = "annual", changes = {} }: Final,
) {
  const [id, cycleId, periodId, planId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const [resultRating, behaviourRating] = ratingsOf[predicate];
  const span =
    kind === "annual"
      ? { endsOn: `${year}-12-31`, opensOn: `${year}-12-15`, closesOn: `${year + 1}-01-31` }
      : { endsOn: `${year}-06-30`, opensOn: `${year}-06-16`, closesOn: `${year}-07-14` };
  const at = `${span.closesOn}T02:00:00Z`;
  const client = await asOwner().connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await insertRows(client, "EvaluationCycle", [
      { id: cycleId, agencyId, year, cadence: "semester", version: 0 },
    ]);
    await insertRows(client, "EvaluationPeriod", [
      { id: periodId, cycleId, kind, number: 1, startsOn: `${year}-01-01`, ...span },
    ]);
    await insertRows(client, "Evaluation", [
      {
        ...{ id, periodId, personId, raterId: rater.personId, planId, agencyId, unitId, version: 0 },
        ...{ status: "final", resultRating, behaviourRating, predicate, snapshot: {} },
        explanation: {
          inputs: { results: resultRating, behaviour: behaviourRating, unitResult: "good", marks: [] },
          predicate,
        },
        ...{ signedAt: at, signedById: rater.personId, handedOverAt: at, acknowledgedAt: at, finalAt: at },
        ...changes,
      },
    ]);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
  return id;
}

/** What a determination of before says of somebody's credit points. */
export async function aDetermination(
  { personId }: Actor,
  { agencyId }: Agency,
  keeper: Actor,
  { points = "25.5", countedUntil = "2023-12-31", ...changes }: Row = {},
) {
  const importId = await aBroughtFile(keeper, "past_credit_points");
  const row = {
    ...{ id: randomUUID(), personId, agencyId, countedUntil, points, source: "PAK BKPSDMD" },
    ...{ documentNumber: "800/7/PAK/2024", documentDate: "2024-01-15", importId, row: 2 },
    ...{ recordedById: keeper.personId, recordedAt: keeper.now, supersededAt: null, ...changes },
  };
  await insertRows(asOwner(), "PastCreditPoints", [row]);
  return row.id;
}

/** A rank that somebody holds from a day on, as a decision says it. */
export async function aRank({ personId }: Actor, grade = "III/a", validFrom = "2022-04-01") {
  const id = randomUUID();
  await insertRows(asOwner(), "GradeStep", [
    {
      ...{ id, personId, grade, validFrom, documentNumber: "823.3/1/2022" },
      ...{ documentDate: "2022-03-10", version: 0 },
    },
  ]);
  return id;
}
