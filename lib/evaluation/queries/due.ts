import "server-only";

import { dated, dateOf, type IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

import { evaluationsToOpen, type OpenPeriod } from "../opening";

/** As many people as one transaction opens evaluations for. */
const page = 200;

/** The periods whose window is open on a day, for all or for some whose window was extended. */
export async function openPeriods(tx: Transaction, today: IsoDate): Promise<OpenPeriod[]> {
  const day = new Date(today);
  const extended = { where: { until: { gte: day } }, select: { personId: true } };
  const rows = await tx.evaluationPeriod.findMany({
    where: {
      opensOn: { lte: day },
      OR: [{ closesOn: { gte: day } }, { extensions: { some: extended.where } }],
    },
    select: {
      ...{ id: true, opensOn: true, closesOn: true, extensions: extended },
      cycle: { select: { agencyId: true, year: true } },
    },
  });
  return rows.map(({ id, opensOn, closesOn, cycle, extensions }) => {
    const period = { id, ...cycle, opensOn: dateOf(opensOn) };
    return closesOn < day ? { ...period, onlyFor: extensions.map(({ personId }) => personId) } : period;
  });
}

/**
 * The evaluations of a period that nobody has opened yet, of the next people in order of id; and the last of these people,
 * after whom to go on, or null where there are no more.
 */
export async function evaluationsDue(
  tx: Transaction,
  period: OpenPeriod,
  today: IsoDate,
  after: string | null,
) {
  const people = await plannedPeople(tx, period, after);
  const last = people.length < page ? null : (people.at(-1)?.id ?? null);
  return { due: evaluationsToOpen(people, [period], today), last };
}

/** People with a confirmed plan in the period's agency and no evaluation of it, with what the rule asks of them. */
async function plannedPeople(
  tx: Transaction,
  { id: periodId, agencyId, year, onlyFor }: OpenPeriod,
  after: string | null,
) {
  const confirmed = { year, approvedEdition: { gt: 0 } };
  const people = await tx.person.findMany({
    where: {
      id: { gt: after ?? undefined, in: onlyFor && [...onlyFor] },
      plans: { some: { ...confirmed, agencyId } },
      evaluations: { none: { periodId } },
    },
    orderBy: { id: "asc" },
    take: page,
    select: {
      id: true,
      plans: {
        where: confirmed,
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
