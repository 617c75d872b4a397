import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import type { Predicate } from "@/lib/db/generated/enums";
import { foldFigures } from "@/lib/reporting/commands/fold";

import { ratingsOf } from "./careers";
import { asOwner } from "./database";
import { insertRows, type Row } from "./rows";
import { type Agency, today } from "./world";

type Span = { kind?: "annual" | "periodic"; from: string; to: string };

/** An evaluation cycle of an agency for a year with these periods, whose windows close a month after their ends; answers their ids. */
export async function aCycleOf({ agencyId }: Agency, year: number, spans: readonly Span[]) {
  const cycleId = randomUUID();
  await insertRows(asOwner(), "EvaluationCycle", [
    { id: cycleId, agencyId, year, cadence: "monthly", version: 0 },
  ]);
  const periods = spans.map(({ kind = "periodic", from, to }, i) => ({
    ...{ id: randomUUID(), cycleId, kind, number: i + 1, startsOn: from, endsOn: to },
    ...{ opensOn: to, closesOn: new Date(Date.parse(to) + 31 * 86_400_000).toISOString().slice(0, 10) },
  }));
  await insertRows(asOwner(), "EvaluationPeriod", periods);
  return periods.map(({ id }) => id);
}

type Rated = { of: Actor; by: Actor; in: string; predicate?: Predicate; changes?: Row };
export type Objected = {
  filedAt: string;
  decider: Actor;
  decision?: "upheld" | "changed";
  decidedAt?: string;
};

/** Signed evaluations past the rules of how they came to be, and the objections to them; answers once figures have counted them. */
export async function areRated(
  { agencyId, unitId }: Agency,
  year: number,
  rated: readonly (Rated & { objection?: Objected })[],
) {
  const rows = rated.map(({ of, by, in: periodId, predicate = "good", changes = {} }) => ({
    ...{ id: randomUUID(), periodId, personId: of.personId, raterId: by.personId, planId: randomUUID() },
    ...{ agencyId, unitId, version: 0, status: "signed", predicate, snapshot: {}, explanation: {} },
    ...{ resultRating: ratingsOf[predicate][0], behaviourRating: ratingsOf[predicate][1] },
    ...{ signedAt: `${year}-06-01T02:00:00Z`, signedById: by.personId, ...changes },
  }));
  const objections = rated.flatMap(({ objection }, i) =>
    objection ? [objectionOf(rows[i]?.id, objection)] : [],
  );
  const client = await asOwner().connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await insertRows(client, "Evaluation", rows);
    if (objections.length > 0) await insertRows(client, "Objection", objections);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
  await asOwner().query(`INSERT INTO "FiguresDue" ("personId", year) SELECT unnest($1::uuid[]), $2`, [
    rated.map(({ of }) => of.personId),
    year,
  ]);
  await foldFigures(today);
}

function objectionOf(evaluationId: string | undefined, { filedAt, decider, ...decided }: Objected) {
  const { decision = null, decidedAt = null } = decided;
  const [said, changed] = [decision && "Sudah didengar", decision === "changed"];
  return {
    ...{ evaluationId, reason: "Tidak sesuai", filedAt, deciderId: decider.personId, decision, decidedAt },
    ...{ explanation: said, hearing: said, before: changed ? {} : null },
    ...{ resultRating: changed ? "above" : null, behaviourRating: changed ? "above" : null },
  };
}
