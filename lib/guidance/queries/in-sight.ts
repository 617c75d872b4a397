import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { workingCalendar } from "@/lib/cycles/queries";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";

import { visibleGuidance } from "../policy";

const guidanceOn = (day: string) =>
  ({
    ...{ id: true, version: true, openedAt: true, closedAt: true },
    steps: { select: { id: true, version: true, form: true, text: true, dueOn: true, doneOn: true } },
    evaluation: {
      select: {
        status: true,
        predicate: true,
        personId: true,
        person: { select: { raters: ratersOn(day) } },
      },
    },
  }) satisfies Prisma.GuidanceSelect;

/** The guidance that has this id, or this step, as commands read it; null when it is none of the actor's business. */
export async function guidanceInSight(tx: Transaction, actor: Actor, which: Prisma.GuidanceWhereInput) {
  const row = await tx.guidance.findFirst({
    where: { AND: [which, visibleGuidance(actor)] },
    select: guidanceOn(actor.today),
  });
  if (!row) return null;
  const { timeZone } = await workingCalendar(tx, actor.today);
  const { evaluation, steps, openedAt, closedAt, ...guidance } = row;
  return {
    ...guidance,
    ...{ personId: evaluation.personId, status: evaluation.status, predicate: evaluation.predicate },
    supervisorId: evaluation.person.raters[0]?.rater.id ?? null,
    ...{ openedOn: dateIn(timeZone, openedAt), closed: closedAt !== null },
    steps: steps.map(({ dueOn, doneOn, ...step }) => ({
      ...step,
      ...{ dueOn: dateOf(dueOn), doneOn: doneOn && dateOf(doneOn) },
    })),
  };
}
