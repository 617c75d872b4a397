import "server-only";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { dated, dateOf } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

import { evaluationsToOpen, type OpenPeriod } from "../opening";

/**
 * Opens what is missing in today's windows: the actor's own evaluations and those of the people the actor rates, for
 * everyone with a confirmed plan. Doing it again opens nothing. Answers how many were opened.
 */
export const openEvaluations = (actor: Actor) =>
  writing(actor, async (tx) => {
    const periods = await openPeriods(tx, actor);
    const due = evaluationsToOpen(await plannedPeople(tx, actor, periods), periods, actor.today);
    const rows = due
      .filter(({ personId, raterId }) => [personId, raterId].includes(actor.personId))
      .map((row) => ({ id: newId(), ...row }));
    const opened = await tx.evaluation.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true, agencyId: true },
    });
    await settleOpened(tx, actor, opened);
    return opened.length;
  });

async function settleOpened(tx: Transaction, actor: Actor, opened: { id: string; agencyId: string }[]) {
  const step = { kind: "opened", actorId: actor.personId, at: actor.now } as const;
  await tx.evaluationStep.createMany({
    data: opened.map(({ id }) => ({ id: newId(), evaluationId: id, ...step })),
  });
  for (const agencyId of new Set(opened.map((row) => row.agencyId))) {
    const count = opened.filter((row) => row.agencyId === agencyId).length;
    const event = { name: "evaluation.opened", subjectId: actor.personId, agencyId } as const;
    await recordEvent(tx, actor, { ...event, details: { count } });
  }
}

async function openPeriods(tx: Transaction, actor: Actor): Promise<OpenPeriod[]> {
  const today = new Date(actor.today);
  const rows = await tx.evaluationPeriod.findMany({
    where: { opensOn: { lte: today }, closesOn: { gte: today } },
    select: { id: true, opensOn: true, cycle: { select: { agencyId: true, year: true } } },
  });
  return rows.map(({ id, opensOn, cycle }) => ({ id, ...cycle, opensOn: dateOf(opensOn) }));
}

/** The actor, the people rated today, and those rated when a window opened, with what the rule asks of them. */
async function plannedPeople(tx: Transaction, actor: Actor, periods: OpenPeriod[]) {
  const days = [...new Set(periods.map(({ opensOn }) => opensOn))];
  const years = [...new Set(periods.map(({ year }) => year))];
  const ratedThen = days.map((today) => supervisedBy({ ...actor, today }));
  const people = await tx.person.findMany({
    where: { OR: [{ id: actor.personId }, supervisedBy(actor), ...ratedThen] },
    select: {
      id: true,
      plans: {
        where: { year: { in: years }, approvedEdition: { gt: 0 } },
        orderBy: { id: "desc" },
        select: { id: true, year: true, unitId: true, agencyId: true },
      },
      raters: { select: { raterId: true, validFrom: true, validTo: true } },
      assignments: {
        where: { kind: "definitive" },
        select: { validFrom: true, validTo: true, position: { select: { unitId: true, agencyId: true } } },
      },
    },
  });
  return people.map(({ raters, assignments, ...person }) => ({
    ...person,
    raters: raters.map(dated),
    seats: assignments.map(({ position, ...row }) => ({ ...position, ...dated(row) })),
  }));
}
