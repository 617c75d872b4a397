import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { period, periodOf } from "@/lib/evaluation/queries/period";
import { ratersOn } from "@/lib/organisation/queries";

import { closingBlockers, isLifted, stateOf, writingBlockers } from "../guidance";
import { canGuide, visibleGuidance } from "../policy";

/** What is read of guidance for a screen. */
export const guidanceShown = (day: string) =>
  ({
    ...{ id: true, version: true, aim: true, openedAt: true, closedAt: true, outcome: true },
    openedBy: { select: { name: true } },
    closedBy: { select: { name: true } },
    steps: {
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, version: true, form: true, text: true, dueOn: true, doneOn: true, note: true },
        doneBy: { select: { name: true } },
      },
    },
    evaluation: {
      select: {
        ...{ id: true, status: true, personId: true, predicate: true, period },
        person: { select: { name: true, raters: ratersOn(day) } },
      },
    },
  }) satisfies Prisma.GuidanceSelect;

type Row = Prisma.GuidanceGetPayload<{ select: ReturnType<typeof guidanceShown> }>;

/** Guidance as a screen shows it, days as YYYY-MM-DD and instants in ISO 8601, with what the actor may do with it today. */
export function shownOf(actor: Actor, { evaluation, steps, ...row }: Row) {
  const { personId, person, status, predicate } = evaluation;
  const supervisor = person.raters[0]?.rater ?? null;
  const closed = row.closedAt !== null;
  const mine = personId === actor.personId;
  const guides = canGuide(actor, { personId, supervisorId: supervisor?.id ?? null });
  const done = steps.map(({ dueOn, doneOn, doneBy, ...step }) => {
    const days = { dueOn: dateOf(dueOn), doneOn: doneOn && dateOf(doneOn) };
    return {
      ...step,
      ...days,
      doneBy: doneBy?.name ?? null,
      state: stateOf(days, { today: actor.today, closed }),
    };
  });
  return {
    ...{ id: row.id, version: row.version, aim: row.aim, outcome: row.outcome, mine },
    ...{ openedBy: row.openedBy.name, openedAt: row.openedAt.toISOString() },
    ...{ closedBy: row.closedBy?.name ?? null, closedAt: row.closedAt?.toISOString() ?? null },
    ...{ name: person.name, supervisor: supervisor?.name ?? null, period: periodOf(evaluation.period) },
    steps: done,
    objected: status === "objected",
    lifted: isLifted({ status, predicate }),
    may: {
      write: guides && writingBlockers({ closed, status }).length === 0,
      finish: (mine || guides) && !closed,
      close: guides && closingBlockers({ closed, status, predicate, steps: done }).length === 0,
    },
  };
}

export type GuidanceSheet = ReturnType<typeof shownOf>;

/** The guidance of one person that is the actor's to read, what is open first, then the newest. */
export const findGuidance = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const rows = await tx.guidance.findMany({
      where: { evaluation: { personId }, AND: visibleGuidance(actor) },
      orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
      select: guidanceShown(actor.today),
    });
    return rows.map((row) => shownOf(actor, row));
  });
