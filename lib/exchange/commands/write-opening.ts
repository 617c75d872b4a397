import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/ids";

import type { NewDatum } from "../opening-plan";
import type { Planned } from "../planned";
import type { OpeningKind } from "../policy";
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

/** Tells each correction in the chain of its agency, with what stood before and what stands now. */
export const tellCorrections = (tx: Transaction, actor: Actor, { kind, plan }: Opening) =>
  recordEvents(
    tx,
    actor,
    plan.corrected.map(({ subjectId, agencyId, year, before, facts }) => ({
      name:
        kind === "past_predicates"
          ? ("import.predicate-corrected" as const)
          : ("import.unit-result-corrected" as const),
      ...{ subjectId, agencyId },
      details: {
        ...{ year: String(year), before: before.value, beforeDocument: before.documentNumber },
        ...{ after: facts.value, afterDocument: facts.documentNumber },
      },
    })),
  );
