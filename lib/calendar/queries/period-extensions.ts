import "server-only";

import type { Actor } from "@/lib/access/actor";
import { addDays, dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { refuseUnless } from "@/lib/errors";

import { closingOf, lastExtension } from "../extension";
import { canKeepCalendar } from "../policy";
import { keptAgencies } from "./cycles";

const columns = {
  ...{ id: true, kind: true, number: true, endsOn: true, opensOn: true, closesOn: true },
  cycle: {
    select: {
      ...{ year: true, cadence: true, closesAfter: true },
      agency: { select: { id: true, name: true, shortName: true } },
    },
  },
} satisfies Prisma.EvaluationPeriodSelect;

type Row = Prisma.EvaluationPeriodGetPayload<{ select: typeof columns }>;

/** The window of a whole agency; its first planned day counts for how far it can be extended, however often it was. */
function windowOf({ id, kind, number, cycle, ...days }: Row) {
  const { agency, year, cadence, closesAfter } = cycle;
  const window = {
    opensOn: dateOf(days.opensOn),
    closesOn: dateOf(days.closesOn),
    plannedClosesOn: addDays(dateOf(days.endsOn), closesAfter),
    extendedTo: null,
  };
  return { id, agency, period: { kind, number, year, cadence }, ...window, last: lastExtension(window) };
}

export type AgencyWindow = ReturnType<typeof windowOf>;

/** These windows, as far as the actor keeps their agencies. */
export async function agencyWindows(tx: Transaction, actor: Actor, where: Prisma.EvaluationPeriodWhereInput) {
  const rows = await tx.evaluationPeriod.findMany({
    where: { AND: [where, { kind: "periodic", cycle: { agency: keptAgencies(actor) } }] },
    orderBy: [{ closesOn: "asc" }, { cycle: { agency: { name: "asc" } } }, { id: "asc" }],
    select: columns,
  });
  return rows.map(windowOf);
}

/** Windows that can be extended together: of the same period, open for the same days. */
export type ExtendableGroup = Pick<AgencyWindow, "period" | "closesOn" | "last"> & {
  key: string;
  /** Of an agency where the actor's own evaluation, or one that they give, is open, another keeper decides. */
  agencies: { periodId: string; name: string; own: boolean }[];
};

const longestWindow = 62;

/**
 * Windows of whole agencies that can be extended today, those of one period and one day together, and what was extended so of late,
 * for the keeper of cycles.
 * @throws DomainError `not-found` for anybody else.
 */
export const findAgencyWindows = (actor: Actor) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const opened = {
      opensOn: { lte: new Date(actor.today) },
      endsOn: { gte: new Date(addDays(actor.today, -longestWindow)) },
      cycle: { closure: null },
    };
    const windows = await agencyWindows(tx, actor, opened);
    const own = await ownPeriods(
      tx,
      actor,
      windows.map(({ id }) => id),
    );
    return { groups: groupsOf(windows, own, actor.today), granted: await grantedTo(tx, actor) };
  });

/** Those of these periods in which an evaluation that nobody has signed is the actor's own to receive or to give. */
export async function ownPeriods(tx: Transaction, { personId }: Actor, periods: readonly string[]) {
  const rows = await tx.evaluation.findMany({
    where: { periodId: { in: [...periods] }, signedAt: null, OR: [{ personId }, { raterId: personId }] },
    select: { periodId: true },
    distinct: ["periodId"],
  });
  return new Set(rows.map(({ periodId }) => periodId));
}

function groupsOf(
  windows: readonly AgencyWindow[],
  own: ReadonlySet<string>,
  today: IsoDate,
): ExtendableGroup[] {
  const groups = new Map<string, ExtendableGroup>();
  for (const { id, agency, period, ...window } of windows) {
    if (window.last <= closingOf(window) || window.last < today) continue;
    const key = [period.year, period.cadence, period.number, window.closesOn, window.last].join(" ");
    const { closesOn, last } = window;
    const group = groups.get(key) ?? { key, period, closesOn, last, agencies: [] };
    group.agencies.push({ periodId: id, name: agency.name, own: own.has(id) });
    groups.set(key, group);
  }
  return [...groups.values()];
}

const shown = 50;

async function grantedTo(tx: Transaction, actor: Actor) {
  const rows = await tx.periodExtension.findMany({
    where: { period: { cycle: { agency: keptAgencies(actor) } } },
    orderBy: { id: "desc" },
    take: shown,
    select: {
      ...{ id: true, until: true, closedOn: true, reason: true, grantedAt: true },
      grantedBy: { select: { name: true } },
      period: { select: columns },
    },
  });
  return rows.map(({ until, closedOn, grantedAt, grantedBy, period, ...row }) => ({
    ...row,
    ...{ name: windowOf(period).agency.name, agency: windowOf(period).agency.shortName },
    ...{ until: dateOf(until), closesOn: dateOf(closedOn), period: windowOf(period).period },
    ...{ grantedBy: grantedBy.name, grantedAt: grantedAt.toISOString(), evaluationId: null },
  }));
}
