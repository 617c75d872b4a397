import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { type Beginning, fromEdition, fromExample, nothing } from "../beginning";
import { editionOf } from "../edition";
import { exampleNamed } from "../examples";
import { openingBlockers } from "../lifecycle";
import { planOpening, previousPlan } from "../queries/opening";
import type { createPlanSchema } from "../schema";
import { leavePlansBehind } from "./leave-behind";

type Wanted = z.output<typeof createPlanSchema>;

/**
 * Opens the actor's plan of a year for the position held today and answers its id: empty, or with the lines of an earlier
 * plan or of the library's example (P6). The plan of a position that was left ends with it.
 * @throws DomainError `plan.exempt` (L.II.C.8), `plan.no-assignment`, `plan.exists`, `plan.no-previous` or
 * `plan.no-example`.
 */
export const createPlan = (actor: Actor, wanted: Wanted) =>
  writing(actor, async (tx) => {
    const { year, approach, origin } = wanted;
    const { position, ...opening } = await planOpening(tx, actor, year);
    refuseBecause(openingBlockers({ position, ...opening }));
    const { unitId, agencyId, title: positionTitle, kind: positionKind } = found(position);
    const beginning = await beginningOf(tx, actor, wanted, positionKind === "senior_leader");
    const id = newId();
    // The unique key of person, year and position decides between two openings at the same moment.
    const { count } = await tx.performancePlan.createMany({
      data: [{ id, personId: actor.personId, year, approach, unitId, agencyId, positionTitle, positionKind }],
      skipDuplicates: true,
    });
    if (count === 0) refuse("plan.exists");
    if (actor.today.startsWith(String(year)))
      await leavePlansBehind(tx, actor, { year, unitId, positionTitle });
    await writeBeginning(tx, id, beginning);
    await recordEvent(tx, actor, { name: "plan.opened", subjectId: id, agencyId, details: { year, origin } });
    return id;
  });

async function beginningOf(
  tx: Transaction,
  actor: Actor,
  { year, approach, origin, example: position }: Wanted,
  leads: boolean,
): Promise<Beginning> {
  if (origin === "previous") {
    const previous = (await previousPlan(tx, actor, year)) ?? refuse("plan.no-previous");
    return fromEdition(editionOf(previous), leads);
  }
  if (origin === "empty") return nothing;
  const example = exampleNamed(position ?? "") ?? refuse("plan.no-example");
  return fromExample(example, approach, leads);
}

async function writeBeginning(tx: Transaction, planId: string, { results, appendix }: Beginning) {
  const placed = results.map((result, order) => ({ ...result, id: newId(), order }));
  await tx.workResult.createMany({
    data: placed.map(({ id, order, kind, statement }) => ({ id, planId, order, kind, statement })),
  });
  const measures = placed.flatMap(({ id: resultId, indicators }) =>
    indicators.map(({ manual, ...indicator }, order) => ({
      manual,
      row: { ...indicator, id: newId(), resultId, order },
    })),
  );
  await tx.indicator.createMany({ data: measures.map(({ row }) => row) });
  await tx.indicatorManual.createMany({
    data: measures.flatMap(({ manual, row }) => (manual ? [{ ...manual, indicatorId: row.id }] : [])),
  });
  await tx.appendixItem.createMany({
    data: appendix.map((item, order) => ({ ...item, id: newId(), planId, order })),
  });
}
