import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, DomainError, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { standingNominations } from "@/lib/training/policy";
import { assignmentOf } from "@/lib/organisation/queries";

import { editingBlockers, yearBlockers } from "../lifecycle";
import {
  courseBlockers,
  droppingBlockers,
  gapBlockers,
  goalBlockers,
  lineBlockers,
  rewritingBlockers,
  sameWay,
  type Way,
} from "../lines";
import { possibleMentors } from "../policy";
import type { Because } from "../proposals";
import { asksFor, type PlanInSight, planInSight, proposalsInside } from "../queries/plan";
import type { dropLineSchema, nameMentorSchema, saveLineSchema } from "../schema";

type Saved = z.output<typeof saveLineSchema>;
type Line = Omit<Saved, "lineId" | "proposal">;

/**
 * Writes a line of the actor's own plan of a year, which the first one opens; a new one may take up what is proposed, and then
 * carries why. Answers the line's id.
 * @throws DomainError `development.*` where the plan is not open or the line does not fit it, `plan.no-assignment` for people
 * without a position, `development.proposal-gone`, `development.line-of-gap`, `development.line-nominated`,
 * `development.course-*`, `stale`.
 */
export const saveDevelopmentLine = (actor: Actor, { lineId, proposal, ...input }: Saved) =>
  writing(actor, async (tx) => {
    refuseBecause(yearBlockers(input.year, actor.today));
    const plan = await ownPlan(tx, actor, input);
    refuseBecause(editingBlockers(plan.status));
    const line = lineOf(input);
    refuseBecause(lineBlockers({ ...line, startsOn: input.startsOn, endsOn: input.endsOn }, plan.year));
    if (lineId === null) {
      const because = proposal === null ? null : await reasonFor(tx, actor, plan, proposal);
      refuseBecause(goalBlockers(line.goal, because !== null));
      await askedOrTaken(tx, actor, line.competencyId, because);
      await courseFits(tx, line, null);
      const id = newId();
      await tx.developmentItem.create({
        data: {
          ...{ id, planId: plan.id, place: plan.lines, ...line },
          ...(because && { reason: because.reason, because }),
        },
      });
      await changed(tx, actor, plan, "development.line-written", id);
      return id;
    }
    const before = found(
      await tx.developmentItem.findFirst({
        where: { id: lineId, planId: plan.id },
        select: { competencyId: true, courseId: true, form: true, because: true },
      }),
    );
    refuseBecause(goalBlockers(line.goal, before.because !== null));
    refuseBecause(gapBlockers(before.because as Because | null, line.competencyId));
    refuseBecause(rewritingBlockers(line, before, await nominationsBy(tx, lineId)));
    await courseFits(tx, line, before);
    if (line.competencyId !== before.competencyId) await askedOrTaken(tx, actor, line.competencyId, null);
    await tx.developmentItem.update({ where: { id: lineId }, data: line });
    await changed(tx, actor, plan, "development.line-written", lineId);
    return lineId;
  });

/** What a line keeps of what was typed: a training has a form, a study its level and arrangement. */
function lineOf({ form, study, arrangement, startsOn, endsOn, ...line }: Line) {
  const { goal, competencyId, courseId, hours, cost } = line;
  const studied = form === "study";
  return {
    ...{ goal, competencyId: competencyId || null, courseId: courseId || null, hours, cost: BigInt(cost) },
    ...{ startsOn: new Date(startsOn), endsOn: new Date(endsOn) },
    form: studied ? null : form,
    study: studied ? study : null,
    arrangement: studied ? arrangement : null,
  };
}

/** The plan of the year as the actor saw it; made where there was none. @throws DomainError `stale`. */
async function ownPlan(tx: Transaction, actor: Actor, { year, version }: Pick<Line, "year" | "version">) {
  const where = { personId_year: { personId: actor.personId, year } };
  const known = await tx.developmentPlan.findUnique({ where, select: { id: true } });
  if (known) {
    const plan = await planInSight(tx, actor, known.id);
    if (version === null) throw new DomainError([{ code: "stale" }]);
    await claimVersion(tx.developmentPlan, plan, version, {});
    return plan;
  }
  if (version !== null) throw new DomainError([{ code: "stale" }]);
  const seat = (await assignmentOf(tx, actor.personId, actor.today)) ?? refuse("plan.no-assignment");
  const { unitId, agencyId } = seat.position;
  const id = newId();
  const { count } = await tx.developmentPlan.createMany({
    data: { id, personId: actor.personId, year, unitId, agencyId },
    skipDuplicates: true,
  });
  // Somebody was quicker: the same person, in another window.
  if (count === 0) throw new DomainError([{ code: "stale" }]);
  return planInSight(tx, actor, id);
}

async function reasonFor(tx: Transaction, actor: Actor, plan: PlanInSight, key: string): Promise<Because> {
  const proposal = (await proposalsInside(tx, actor, plan)).find((one) => one.key === key);
  return proposal?.because ?? refuse("development.proposal-gone");
}

/** A course is one that the catalogue has, and that the line is learnt by; what the line named already may have left the catalogue. */
async function courseFits(tx: Transaction, line: Way, before: Way | null) {
  const { courseId } = line;
  if (courseId === null || (before && sameWay(line, before))) return;
  const course = await tx.trainingCourse.findFirst({
    where: { id: courseId, retiredOn: null },
    select: { form: true, competencyId: true },
  });
  refuseBecause(courseBlockers(line, course));
}

/** A competency is one that the position asks for; of a gap it is the gap's own. */
async function askedOrTaken(
  tx: Transaction,
  actor: Actor,
  competencyId: string | null,
  because: Because | null,
) {
  if (because?.reason === "gap" && because.key !== `gap:${competencyId}`) refuse("development.proposal-gone");
  if (competencyId !== null && !(await asksFor(tx, actor, competencyId))) refuse("development.not-required");
}

/**
 * Takes a line out of the actor's own plan.
 * @throws DomainError `not-found` for anybody else, `development.plan-not-open`, `development.line-nominated`, `stale`.
 */
export const dropDevelopmentLine = (actor: Actor, input: z.output<typeof dropLineSchema>) =>
  writing(actor, async (tx) => {
    const plan = await planToEdit(tx, actor, input);
    refuseBecause(droppingBlockers(await nominationsBy(tx, input.lineId)));
    await tx.trainingNomination.updateMany({ where: { itemId: input.lineId }, data: { itemId: null } });
    await tx.developmentItem.delete({ where: { id: input.lineId } });
    await changed(tx, actor, plan, "development.line-dropped", input.lineId);
  });

/** How many nominations rest on a line and still stand. */
const nominationsBy = (tx: Transaction, itemId: string) =>
  tx.trainingNomination.count({ where: { itemId, AND: standingNominations } });

/**
 * Names a colleague who goes along with a line, or nobody any more; who is named hears of it once the plan is approved.
 * @throws DomainError as `dropDevelopmentLine`; `development.mentor-unknown` for somebody who is no colleague of the agency.
 */
export const nameMentor = (actor: Actor, { mentorId, ...input }: z.output<typeof nameMentorSchema>) =>
  writing(actor, async (tx) => {
    const plan = await planToEdit(tx, actor, input);
    if (mentorId !== null) {
      const among = possibleMentors(actor, plan.agencyId);
      const known = await tx.person.count({ where: { AND: [{ id: mentorId }, among] } });
      if (known === 0) refuse("development.mentor-unknown");
    }
    await tx.developmentItem.update({ where: { id: input.lineId }, data: { mentorId } });
    await changed(tx, actor, plan, "development.mentor-chosen", input.lineId);
  });

type Named = { planId: string; version: number; lineId: string };

/** The actor's own plan, open, as they saw it, with this line in it. */
async function planToEdit(tx: Transaction, actor: Actor, { planId, version, lineId }: Named) {
  const plan = await planInSight(tx, actor, planId);
  refuseUnless(plan.personId === actor.personId);
  refuseBecause(editingBlockers(plan.status));
  found(await tx.developmentItem.findFirst({ where: { id: lineId, planId }, select: { id: true } }));
  await claimVersion(tx.developmentPlan, plan, version, {});
  return plan;
}

type Changed = "development.line-written" | "development.line-dropped" | "development.mentor-chosen";

const changed = (tx: Transaction, actor: Actor, plan: PlanInSight, name: Changed, line: string) =>
  recordEvent(tx, actor, { name, subjectId: plan.id, agencyId: plan.agencyId, details: { line } });
