import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvents } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/ids";

import type { NewDatum } from "../opening-plan";
import type { Planned } from "../planned";
import type { OpeningKind } from "../policy";
import { grouped } from "../present";
import { insert, type Row } from "./insert";

type Opening = Extract<Planned, { kind: OpeningKind }>;

/** Where each kind of opening data is kept: its table, whom or what a row is about, and the column of its value. */
const places = {
  past_predicates: { table: "PastPredicate", subject: "personId", value: "predicate" },
  past_unit_results: { table: "PastUnitResult", subject: "unitId", value: "level" },
} as const satisfies Record<OpeningKind, object>;

/** Writes opening data in two statements: what is corrected is superseded before what takes its place. */
export async function writeOpening(tx: Transaction, actor: Actor, importId: string, { kind, plan }: Opening) {
  const { table, subject, value } = places[kind];
  await heldFor(tx, plan.touched);
  const superseded = plan.corrected.map(({ before }) => before.id);
  if (superseded.length > 0)
    await tx.$executeRaw`UPDATE ${Prisma.raw(`"${table}"`)} d
      SET "supersededAt" = greatest(d."recordedAt", ${actor.now}::timestamptz)
      FROM json_array_elements_text(${JSON.stringify(superseded)}::json) AS wrong(id) WHERE d.id = wrong.id::uuid`;
  const rowOf = ({ subjectId, agencyId, year, row, facts }: NewDatum<string>): Row => ({
    ...{ id: newId(), [subject]: subjectId, agencyId, year, [value]: facts.value },
    ...{ source: facts.source, documentNumber: facts.documentNumber, documentDate: facts.documentDate },
    ...{ importId, row, recordedById: actor.personId, recordedAt: actor.now },
  });
  await insert(tx, table, [...plan.added, ...plan.corrected].map(rowOf));
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

const corrected = {
  past_predicates: "import.predicates-corrected",
  past_unit_results: "import.unit-results-corrected",
} as const satisfies Record<OpeningKind, EventName>;

/** Tells the chain of each agency how many of its data were corrected; the rows keep what stood before and what stands now. */
export const tellCorrections = (tx: Transaction, actor: Actor, importId: string, { kind, plan }: Opening) =>
  recordEvents(
    tx,
    actor,
    [...grouped<NewDatum<string>>(plan.corrected, ({ agencyId }) => agencyId)].map(
      ([agencyId, { length: count }]) => ({
        ...{ name: corrected[kind], subjectId: importId, agencyId },
        details: { count },
      }),
    ),
  );
