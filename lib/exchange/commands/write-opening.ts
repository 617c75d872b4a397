import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvents } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/ids";

import { peopleAlone } from "@/lib/training/commands/count";

import { readNumber } from "../entry";
import type { OpeningKind } from "../kinds";
import type { Correction, NewDatum } from "../opening-plan";
import type { TrainingLine } from "../past-trainings";
import type { PlannedOpening } from "../planned";
import { grouped } from "../present";
import type { BroughtList } from "../queries/imports";
import { insert, type Row } from "./insert";

/** Where each kind of opening data is kept, and how one of them gives way to its correction. */
const places = {
  past_predicates: { table: "PastPredicate", subject: "personId", corrects: "superseding" },
  past_unit_results: { table: "PastUnitResult", subject: "unitId", corrects: "superseding" },
  past_credit_points: { table: "PastCreditPoints", subject: "personId", corrects: "superseding" },
  past_plans: { table: "PastPlan", subject: "personId", corrects: "superseding" },
  // Of the levels of a day the one that was written last counts.
  past_assessments: { table: "CompetencyAssessment", subject: "personId", corrects: "adding" },
  // One training is one row, whose hours count once; a trigger keeps what it said before.
  past_trainings: { table: "TrainingRecord", subject: "personId", corrects: "rewriting" },
} as const satisfies Record<OpeningKind, object>;

/** Writes opening data in two statements: what is corrected gives way before what takes its place. */
export async function writeOpening(
  tx: Transaction,
  actor: Actor,
  importId: string,
  { kind, plan }: PlannedOpening,
) {
  const { table, subject, corrects } = places[kind];
  await heldFor(tx, plan.touched);
  const rowOf = (datum: NewDatum<string>, id = newId()): Row => ({
    ...{ id, [subject]: datum.subjectId, ...datum.columns },
    ...{ source: datum.facts.source, documentNumber: datum.facts.documentNumber },
    ...{ documentDate: datum.facts.documentDate, importId, row: datum.row },
    ...signedBy(kind, actor, datum),
  });
  const corrected: readonly Correction<string>[] = plan.corrected;
  if (corrects === "superseding") await supersede(tx, actor, table, corrected);
  if (corrects === "rewriting")
    await rewrite(
      tx,
      corrected.map((datum) => rowOf(datum, datum.before.id)),
    );
  const added: NewDatum<string>[] = corrects === "rewriting" ? plan.added : [...plan.added, ...corrected];
  await insert(
    tx,
    table,
    added.map((datum) => rowOf(datum)),
  );
}

/** Who recorded it when, and where, as each table names it. */
function signedBy(kind: OpeningKind, { personId, now }: Actor, { agencyId, facts }: NewDatum<string>): Row {
  if (kind === "past_trainings") return { agencyId, recordedAt: now };
  if (kind === "past_assessments")
    return { origin: "opening", reason: facts.source, assessedById: personId, assessedAt: now };
  return { agencyId, recordedById: personId, recordedAt: now };
}

/**
 * Holds the people of a list of trainings before it is planned: the hours of the list follow from what they have on record, which
 * they would else add to meanwhile, past a cap.
 */
export async function trainedAlone(tx: Transaction, { lines }: Pick<BroughtList, "lines">) {
  const numbers = (lines as unknown as readonly TrainingLine[]).map(
    ({ values }) => readNumber(values.number).number,
  );
  const people = await tx.person.findMany({ where: { number: { in: numbers } }, select: { id: true } });
  await peopleAlone(
    tx,
    people.map(({ id }) => id),
  );
}

async function supersede(
  tx: Transaction,
  actor: Actor,
  table: string,
  corrected: readonly Correction<string>[],
) {
  const ids = corrected.map(({ before }) => before.id);
  if (ids.length === 0) return;
  await tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} d
      SET "supersededAt" = greatest(d."recordedAt", ${actor.now}::timestamptz)
      FROM json_array_elements_text(${JSON.stringify(ids)}::json) AS wrong(id) WHERE d.id = wrong.id::uuid`;
}

async function rewrite(tx: Transaction, rows: readonly Row[]) {
  if (rows.length === 0) return;
  await tx.$executeRaw`UPDATE "TrainingRecord" d SET provider = n.provider, form = n.form, international = n.international,
      quantity = n.quantity, hours = n.hours, source = n.source, "documentNumber" = n."documentNumber",
      "documentDate" = n."documentDate", "importId" = n."importId", "row" = n."row", "recordedAt" = n."recordedAt"
    FROM json_populate_recordset(NULL::"TrainingRecord", ${JSON.stringify(rows)}::json) n WHERE d.id = n.id`;
}

/**
 * Takes what the triggers take for each agency, before any row: a signature that already holds it would else wait for a row
 * that is corrected, and the list for the signature.
 */
const heldFor = (tx: Transaction, touched: readonly { agencyId: string }[]) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('kinerja.opening'), held.agency)::text
    FROM (SELECT DISTINCT hashtext(id) AS agency
          FROM json_array_elements_text(${JSON.stringify(touched.map(({ agencyId }) => agencyId))}::json) AS one(id)
          ORDER BY 1) held`;

const correctedNames = {
  past_predicates: "import.predicates-corrected",
  past_unit_results: "import.unit-results-corrected",
  past_credit_points: "import.credit-points-corrected",
  past_assessments: "import.assessments-corrected",
  past_trainings: "import.trainings-corrected",
  past_plans: "import.plans-corrected",
} as const satisfies Record<OpeningKind, EventName>;

/** Tells the chain of each agency how many of its data were corrected; the rows keep what stood before and what stands now. */
export const tellCorrections = (
  tx: Transaction,
  actor: Actor,
  importId: string,
  { kind, plan }: PlannedOpening,
) =>
  recordEvents(
    tx,
    actor,
    [...grouped<NewDatum<string>>(plan.corrected, ({ agencyId }) => agencyId)].map(
      ([agencyId, { length: count }]) => ({
        ...{ name: correctedNames[kind], subjectId: importId, agencyId },
        details: { count },
      }),
    ),
  );
