import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { lowestGood } from "@/lib/study/guide";
import { leavesOf } from "@/lib/study/leave";
import { leavesOfPerson } from "@/lib/study/queries";

import { type Beginning, fromEdition, fromExample, fromGoals, nothing } from "../beginning";
import { editionOf } from "../edition";
import { exampleNamed } from "../examples";
import { openingBlockers } from "../lifecycle";
import { fromPast } from "../past-plan";
import { planFormOf } from "../plan-form";
import { goalsToCarry, planOpening, previousPlan } from "../queries/opening";
import { pastPlan } from "../queries/past-plan";
import { planInSight } from "../queries/plan";
import { supportable } from "../queries/support";
import { carriedLine } from "../relinking";
import type { createPlanSchema } from "../schema";
import { studyResults } from "../study-results";
import { writeResults } from "./beginning";
import { leavePlansBehind } from "./leave-behind";

type Wanted = z.output<typeof createPlanSchema>;
type HeldPosition = NonNullable<Awaited<ReturnType<typeof planOpening>>["position"]>;

/**
 * Opens the actor's plan of a year for the position held today and answers its id: empty, or with the lines of an earlier
 * plan, of one of before this system (O7) or of the library's example (P6), or for the head of a unit from its goals (P8). Whoever is on leave of study has its
 * two results beside them (L.II.B). The plan of a position that was left ends with it.
 * @throws DomainError `plan.exempt` (L.II.C.8), `plan.no-assignment`, `plan.exists`, `plan.no-previous`, `plan.no-goals` or
 * `plan.no-example`.
 */
export const createPlan = (actor: Actor, wanted: Wanted) =>
  writing(actor, async (tx) => {
    const { year, approach, origin } = wanted;
    const { position, ...opening } = await planOpening(tx, actor, year);
    refuseBecause(openingBlockers({ position, ...opening }));
    const held = found(position);
    const { unitId, agencyId, title: positionTitle, kind: positionKind } = held;
    const form = planFormOf(held);
    const beginning = await beginningOf(tx, actor, wanted, held);
    const id = newId();
    const place = { personId: actor.personId, unitId, agencyId, positionTitle, positionKind };
    // The unique key of person, year and position decides between two openings at the same moment.
    const { count } = await tx.performancePlan.createMany({
      data: [{ id, year, approach, form, openedAt: actor.now, ...place }],
      skipDuplicates: true,
    });
    if (count === 0) refuse("plan.exists");
    if (actor.today.startsWith(String(year)))
      await leavePlansBehind(tx, actor, { year, unitId, positionTitle });
    const study = await studyBeginning(tx, actor, wanted, planFormOf(held) === "leader");
    const placed = await writeResults(tx, id, [...beginning.results, ...study]);
    await carryLinks(tx, actor, id, placed);
    await tx.appendixItem.createMany({
      data: beginning.appendix.map((item, order) => ({ ...item, id: newId(), planId: id, order })),
    });
    // A draft is its owner's alone: nobody is told, but they are not reminded any more.
    await announce(tx, actor, { topic: "plan.opened", subjectId: id, recipients: [], about: actor.personId });
    await recordEvent(tx, actor, { name: "plan.opened", subjectId: id, agencyId, details: { year, origin } });
    return id;
  });

async function beginningOf(
  tx: Transaction,
  actor: Actor,
  { year, approach, origin, example: position }: Wanted,
  held: HeldPosition,
): Promise<Beginning> {
  const leads = planFormOf(held) === "leader";
  if (origin === "previous") {
    const previous = (await previousPlan(tx, actor, year)) ?? refuse("plan.no-previous");
    return fromEdition(editionOf(previous), leads);
  }
  if (origin === "past") {
    const past = (await pastPlan(tx, actor, year)) ?? refuse("plan.no-previous");
    return fromPast(past.lines, approach);
  }
  if (origin === "goals") {
    const goals = await goalsToCarry(tx, held, year);
    return goals.length > 0 ? fromGoals(goals, approach) : refuse("plan.no-goals");
  }
  if (origin === "empty") return nothing;
  const example = exampleNamed(position ?? "") ?? refuse("plan.no-example");
  return fromExample(example, approach, leads);
}

/** The results of the leave of study that runs today, with the targets that the table begins "good" with. */
async function studyBeginning(
  tx: Transaction,
  { personId, today }: Actor,
  { year, approach }: Wanted,
  leads: boolean,
): Promise<Beginning["results"]> {
  const leaves = leavesOf(await leavesOfPerson(tx, personId), year, today);
  return leaves
    .filter(({ runs }) => runs)
    .flatMap((leave) => {
      const gpa = lowestGood(leave);
      return gpa ? studyResults(leave, { gpa, due: leave.due }, { approach, leads }) : [];
    });
}

/** What the earlier plan supported is supported again where the rater's plan still offers it, if provisionally (P4). */
async function carryLinks(tx: Transaction, actor: Actor, planId: string, results: readonly Placed[]) {
  const linked = results.filter(({ link }) => link);
  if (linked.length === 0) return;
  const offered = await supportable(tx, actor, found(await planInSight(tx, actor, planId)));
  await tx.resultSupport.createMany({
    data: linked.flatMap(({ id: resultId, link }) => {
      const line = link && carriedLine(link.indicatorId, offered?.lines ?? []);
      return line ? [{ resultId, indicatorId: line.indicatorId, method: link.method }] : [];
    }),
  });
}

type Placed = Pick<Beginning["results"][number], "link"> & { id: string };
