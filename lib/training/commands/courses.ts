import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import type { TrainingForm } from "../hours";
import { teachingBlockers } from "../nomination";
import { canKeepTrainings } from "../policy";
import type { retireCourseSchema, saveCourseSchema, setCeilingSchema } from "../schema";
import { eventsAlone } from "./seats";

/**
 * Puts a course into the catalogue, or writes one anew: events that are ahead teach what it says now, those that have begun
 * keep what it said and cost. Answers its id.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.course-retired`, `training.competency-retired`
 * for one that the course did not name before, `training.level-without-competency`, `training.events-too-short`, `stale`.
 */
export const saveCourse = (actor: Actor, input: z.output<typeof saveCourseSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepTrainings(actor));
    const { courseId, version, level, cost, description, ...typed } = input;
    const competencyId = typed.competencyId ?? null;
    if (level !== "" && competencyId === null) refuse("training.level-without-competency");
    const course = courseId ? await courseToChange(tx, courseId) : null;
    if (competencyId && competencyId !== course?.competencyId) await competencyInUse(tx, competencyId);
    const teaches = { ...typed, competencyId, level: level === "" ? null : Number(level) };
    const data = { ...teaches, cost: BigInt(cost ?? 0), description: description || null };
    const id = courseId ?? newId();
    if (course) {
      await claimVersion(tx.trainingCourse, course, version, data);
      await taughtByEvents(tx, actor, course, teaches);
    } else await tx.trainingCourse.create({ data: { id, ...data } });
    await recordEvent(tx, actor, { name: "training.course-saved", subjectId: id, agencyId: null });
    return id;
  });

async function courseToChange(tx: Transaction, id: string) {
  const { retiredOn, ...course } = found(
    await tx.trainingCourse.findUnique({
      where: { id },
      select: { id: true, version: true, retiredOn: true, cost: true, competencyId: true },
    }),
  );
  if (retiredOn) refuse("training.course-retired");
  return course;
}

/** No position asks for what was retired: no course begins to build it. Nobody retires it meanwhile. */
async function competencyInUse(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Competency" WHERE id = ${id}::uuid FOR SHARE`;
  const { retiredOn } = found(await tx.competency.findUnique({ where: { id }, select: { retiredOn: true } }));
  if (retiredOn) refuse("training.competency-retired");
}

async function taughtByEvents(
  tx: Transaction,
  actor: Actor,
  course: { id: string; cost: bigint },
  teaches: Prisma.TrainingEventUncheckedUpdateManyInput & { form: TrainingForm; quantity: number },
) {
  const today = new Date(actor.today);
  const open = { courseId: course.id, status: "open" } as const;
  await tx.trainingEvent.updateMany({
    where: { ...open, startsOn: { lte: today }, cost: null },
    data: { cost: course.cost },
  });
  const ahead = { ...open, startsOn: { gt: today } };
  const ids = await tx.trainingEvent.findMany({ where: ahead, select: { id: true } });
  await eventsAlone(
    tx,
    ids.map(({ id }) => id),
  );
  const events = await tx.trainingEvent.findMany({ where: ahead, select: { startsOn: true, endsOn: true } });
  const days = events.map(({ startsOn, endsOn }) => ({ startsOn: dateOf(startsOn), endsOn: dateOf(endsOn) }));
  refuseBecause(teachingBlockers(teaches, days));
  await tx.trainingEvent.updateMany({ where: ahead, data: teaches });
}

/**
 * Takes a course out of the catalogue; what was learnt in it stays.
 * @throws DomainError `not-found`, `training.course-retired`, `training.course-has-events` while one is still to come, `stale`.
 */
export const retireCourse = (actor: Actor, { courseId, version }: z.output<typeof retireCourseSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepTrainings(actor));
    await tx.$queryRaw`SELECT 1 FROM "TrainingCourse" WHERE id = ${courseId}::uuid FOR UPDATE`;
    const course = found(
      await tx.trainingCourse.findUnique({
        where: { id: courseId },
        select: {
          ...{ id: true, version: true, retiredOn: true },
          events: { where: { status: "open" }, select: { id: true } },
        },
      }),
    );
    if (course.retiredOn) refuse("training.course-retired");
    if (course.events.length > 0) refuse("training.course-has-events", { count: course.events.length });
    await claimVersion(tx.trainingCourse, course, version, { retiredOn: new Date(actor.today) });
    await recordEvent(tx, actor, { name: "training.course-retired", subjectId: courseId, agencyId: null });
  });

const settingId = "0190a3b4-0000-7000-8000-0000000000a1";

/**
 * Sets the JP of a contract year above which PPPK are warned, or that nobody is.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `stale`.
 */
export const setCeiling = (actor: Actor, { version, ceiling }: z.output<typeof setCeilingSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepTrainings(actor));
    const { count } = await tx.trainingSetting.updateMany({
      where: { id: 1, version },
      data: { contractCeiling: ceiling, version: { increment: 1 } },
    });
    if (count !== 1) refuse("stale");
    await recordEvent(tx, actor, {
      name: "training.ceiling-set",
      subjectId: settingId,
      agencyId: null,
      details: { ceiling },
    });
  });
