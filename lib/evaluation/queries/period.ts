import "server-only";

import type { Actor } from "@/lib/access/actor";
import { closingOf } from "@/lib/calendar/extension";
import { addDays, dateOf } from "@/lib/dates";
import type { Prisma } from "@/lib/db/generated/client";

/** What is read of a period. */
export const period = {
  select: {
    id: true,
    kind: true,
    number: true,
    endsOn: true,
    opensOn: true,
    closesOn: true,
    lostDays: true,
    cycle: { select: { year: true, cadence: true } },
  },
} satisfies Prisma.EvaluationPeriodDefaultArgs;

type PeriodRow = Prisma.EvaluationPeriodGetPayload<typeof period>;

/** A period for screens, days as YYYY-MM-DD. */
export const periodOf = ({ cycle, endsOn, opensOn, closesOn, lostDays, ...rest }: PeriodRow) => ({
  ...rest,
  ...cycle,
  endsOn: dateOf(endsOn),
  opensOn: dateOf(opensOn),
  closesOn: dateOf(closesOn),
  /** The days on which the system was down and for which the window closes later (H7). */
  lostDays: lostDays.map(dateOf),
});

type WindowRow = {
  period: { opensOn: Date; closesOn: Date };
  /** Where the person's window was extended; null for a window of all. */
  extendedTo: Date | null;
};

/** The window of an evaluation, for the rules: its period's, or longer where the person's was extended. */
export const windowOf = ({ period: { opensOn, closesOn }, extendedTo }: WindowRow) => ({
  opensOn: dateOf(opensOn),
  closesOn: closingOf({ closesOn: dateOf(closesOn), extendedTo: extendedTo && dateOf(extendedTo) }),
});

/** Periods whose window is open on the actor's day, for all. */
export const inWindow = ({ today }: Pick<Actor, "today">): Prisma.EvaluationPeriodWhereInput => ({
  opensOn: { lte: new Date(today) },
  closesOn: { gte: new Date(today) },
});

/** Evaluations whose window is open on the actor's day: for all, or for that person alone. */
export const stillOpen = (actor: Pick<Actor, "today">): Prisma.EvaluationWhereInput => ({
  OR: [
    { period: inWindow(actor) },
    { extendedTo: { gte: new Date(actor.today) }, period: { opensOn: { lte: new Date(actor.today) } } },
  ],
});

/** How long after the window its raters' superiors are still called on, in days: until the year after is evaluated. */
const calledOn = 366;

/** Periods whose window has closed, a while ago at most. */
export const closedOf = ({ today }: Actor) =>
  ({
    closesOn: { lt: new Date(today), gte: new Date(addDays(today, -calledOn)) },
  }) satisfies Prisma.EvaluationPeriodWhereInput;

/** Evaluations whose window has closed, for that person too. */
export const closedAlready = (actor: Actor): Prisma.EvaluationWhereInput => ({
  period: closedOf(actor),
  OR: [{ extendedTo: null }, { extendedTo: { lt: new Date(actor.today) } }],
});
