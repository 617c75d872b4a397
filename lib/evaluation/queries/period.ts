import "server-only";

import type { Actor } from "@/lib/access/actor";
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
    cycle: { select: { year: true, cadence: true } },
  },
} satisfies Prisma.EvaluationPeriodDefaultArgs;

type PeriodRow = Prisma.EvaluationPeriodGetPayload<typeof period>;

/** A period for screens, days as YYYY-MM-DD. */
export const periodOf = ({ cycle, endsOn, opensOn, closesOn, ...rest }: PeriodRow) => ({
  ...rest,
  ...cycle,
  endsOn: dateOf(endsOn),
  opensOn: dateOf(opensOn),
  closesOn: dateOf(closesOn),
});

/** The window of an evaluation's period, for the rules. */
export const windowOf = ({
  period: { opensOn, closesOn },
}: {
  period: { opensOn: Date; closesOn: Date };
}) => ({
  opensOn: dateOf(opensOn),
  closesOn: dateOf(closesOn),
});

/** Periods whose window is open on the actor's day. */
export const inWindow = (actor: Actor): Prisma.EvaluationPeriodWhereInput => ({
  opensOn: { lte: new Date(actor.today) },
  closesOn: { gte: new Date(actor.today) },
});

/** How long after the window its raters' superiors are still called on, in days: until the year after is evaluated. */
const calledOn = 120;

/** Periods whose window has closed a while ago at most. */
export const lapsed = ({ today }: Actor): Prisma.EvaluationPeriodWhereInput => ({
  closesOn: { lt: new Date(today), gte: new Date(addDays(today, -calledOn)) },
});
