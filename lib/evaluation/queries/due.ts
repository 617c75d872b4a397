import "server-only";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { dated, dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

import { evaluationsToOpen, type OpenPeriod } from "../opening";

/** The evaluations of open windows that the actor opens and nobody has opened yet: one's own, and those one rates. */
export async function evaluationsDue(tx: Transaction, actor: Actor) {
  const periods = await openPeriods(tx, actor);
  if (periods.length === 0) return [];
  const people = await plannedPeople(tx, actor, periods);
  const due = evaluationsToOpen(people, periods, actor.today).filter(({ personId, raterId }) =>
    [personId, raterId].includes(actor.personId),
  );
  const known = new Set(
    people.flatMap(({ id, evaluations }) => evaluations.map(({ periodId }) => `${periodId}/${id}`)),
  );
  return due.filter(({ periodId, personId }) => !known.has(`${periodId}/${personId}`));
}

/** The periods that are open, for all or for some whose window was extended. */
async function openPeriods(tx: Transaction, actor: Actor): Promise<OpenPeriod[]> {
  const today = new Date(actor.today);
  const extended = { where: { until: { gte: today } }, select: { personId: true } };
  const rows = await tx.evaluationPeriod.findMany({
    where: {
      opensOn: { lte: today },
      OR: [{ closesOn: { gte: today } }, { extensions: { some: extended.where } }],
    },
    select: {
      id: true,
      opensOn: true,
      closesOn: true,
      cycle: { select: { agencyId: true, year: true } },
      extensions: extended,
    },
  });
  return rows.map(({ id, opensOn, closesOn, cycle, extensions }) => {
    const period = { id, ...cycle, opensOn: dateOf(opensOn) };
    return closesOn < today ? { ...period, onlyFor: extensions.map(({ personId }) => personId) } : period;
  });
}

/**
 * The actor, the people rated today, and those rated when a window opened, with what the rule asks of them and what is open
 * already: in one statement, for everybody begins with the list of tasks.
 */
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
      evaluations: { where: { periodId: { in: periods.map(({ id }) => id) } }, select: { periodId: true } },
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
