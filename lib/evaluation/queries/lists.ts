import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import type { workingCalendar } from "@/lib/cycles/queries";
import { dateOf, workingDaysAfter } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { clocks, decidingBlockers, duesOf, type Standing } from "../chain";
import { mayReadRatings } from "../policy";
import { type Decision, lastDayOf, type Step } from "../steps";
import { closedAlready, period, periodOf, stillOpen, windowOf } from "./period";
import { toReport } from "./reportable";

const evaluationLine = {
  id: true,
  status: true,
  personId: true,
  predicate: true,
  raterId: true,
  signedAt: true,
  extendedTo: true,
  period,
  person: { select: { name: true } },
  rater: { select: { name: true } },
} satisfies Prisma.EvaluationSelect;

type LineRow = Prisma.EvaluationGetPayload<{ select: typeof evaluationLine }>;

const lineOf = (actor: Actor, row: LineRow) => ({
  id: row.id,
  status: row.status,
  personId: row.personId,
  person: row.person,
  rater: row.rater,
  period: { ...periodOf(row.period), ...windowOf(row) },
  predicate: mayReadRatings(actor, row) ? row.predicate : null,
});

export type EvaluationLine = ReturnType<typeof lineOf>;

/** The actor's own evaluations, newest first. */
export const ownEvaluations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { personId: actor.personId },
      orderBy: { period: { endsOn: "desc" } },
      select: evaluationLine,
    });
    return rows.map((row) => lineOf(actor, row));
  });

/** The evaluations that the actor decides in windows that are open today, by name. */
export const teamEvaluations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { raterId: actor.personId, ...stillOpen(actor) },
      orderBy: [{ period: { endsOn: "asc" } }, { person: { name: "asc" } }],
      select: evaluationLine,
    });
    return rows.map((row) => lineOf(actor, row));
  });

type Calendar = Awaited<ReturnType<typeof workingCalendar>>;

/**
 * What waits for the actor in evaluations, with the step that is theirs and its last day: to assess, to rate (or in the
 * rater's place), to hand over, to acknowledge, to answer an objection, to decide on one; and by period how many final ones
 * are to be reported upward. For the list of tasks.
 */
export const evaluationsWaiting = async (tx: Transaction, actor: Actor, calendar: Calendar) => {
  const rows = await tx.evaluation.findMany({
    where: {
      OR: [
        { personId: actor.personId, status: "self_assessment", ...stillOpen(actor) },
        { personId: actor.personId, status: "handed_over" },
        ...decidedBy(actor),
        toReport(actor),
      ],
    },
    orderBy: { period: { closesOn: "asc" } },
    select: waitingLine,
  });
  const [over, waiting] = [rows.filter(isOver), rows.filter((row) => !isOver(row))];
  return {
    evaluations: waiting.map((row) => {
      const step = stepOf(actor, row);
      return {
        ...lineOf(actor, row),
        ...{ step, due: dueOf(step, row, calendar), since: sinceOf(row).toISOString() },
      };
    }),
    toReport: byPeriod(over, calendar),
  };
};

const isOver = ({ status }: WaitingRow) => status === "final" || status === "lapsed";

/** Final evaluations by period, how many of each, and by when they are to be reported upward. */
function byPeriod(rows: readonly WaitingRow[], { holidays }: Calendar) {
  const periods = [...new Map(rows.map((row) => [row.period.id, row.period])).values()];
  return periods.map((own) => ({
    period: periodOf(own),
    count: rows.filter((row) => row.period.id === own.id).length,
    due: workingDaysAfter(dateOf(own.closesOn), clocks.report, holidays),
  }));
}

/** Evaluations that wait for the actor's decision, since when and until when; for the queue. */
export async function evaluationsToDecide(tx: Transaction, actor: Actor, calendar: Calendar) {
  const rows = await tx.evaluation.findMany({ where: { OR: decidedBy(actor) }, select: waitingLine });
  return rows.map((row) => {
    const step = decisionOf(actor, row);
    return {
      ...{ id: row.id, name: row.person.name, period: { ...periodOf(row.period), ...windowOf(row) } },
      ...{ step, due: dueOf(step, row, calendar), since: sinceOf(row).toISOString() },
      /** Until when the decision waits for the signer's answer; null when it does not. */
      unheardUntil:
        step === "decide" && decidesLater(actor, row, calendar) ? dueOf("state", row, calendar) : null,
    };
  });
}

const decidesLater = ({ today }: Actor, row: WaitingRow, calendar: Calendar) =>
  decidingBlockers(standingOfRow(row, calendar), today, calendar.holidays).length > 0;

const waitingLine = {
  ...evaluationLine,
  ...{ signedById: true, finality: true, handedOverAt: true },
  objection: { select: { filedAt: true, statedAt: true } },
} satisfies Prisma.EvaluationSelect;

type WaitingRow = Prisma.EvaluationGetPayload<{ select: typeof waitingLine }>;

/** The last day of a step (L.V.A). */
const dueOf = (step: Step, row: WaitingRow, calendar: Calendar) =>
  lastDayOf(step, windowOf(row).closesOn, duesOf(standingOfRow(row, calendar), calendar.holidays));

function standingOfRow(row: WaitingRow, { timeZone }: Calendar): Standing {
  const on = (instant: Date | null) => instant && dateIn(timeZone, instant);
  const { status, finality, signedAt, handedOverAt, objection: filed } = row;
  const objection = filed && { filedOn: dateIn(timeZone, filed.filedAt), stated: filed.statedAt !== null };
  const { closesOn } = windowOf(row);
  return { status, finality, closesOn, signedOn: on(signedAt), handedOverOn: on(handedOverAt), objection };
}

/**
 * To rate while the window is open, and in the rater's place after it (L.IV.A.11) or while the rater is gone for good
 * (L.IV.A.2); to hand over whenever it was signed; to answer an objection, and to decide on one.
 */
const decidedBy = (actor: Actor): Prisma.EvaluationWhereInput[] => [
  { raterId: actor.personId, status: unsigned, ...stillOpen(actor) },
  {
    ...{ raterId: actor.personId, status: unsigned, ...closedAlready(actor) },
    rater: { raters: { none: onDay(actor.today) } },
  },
  {
    ...{ status: unsigned, rater: supervisedBy(actor), personId: { not: actor.personId } },
    OR: [closedAlready(actor), { ...stillOpen(actor), rater: { assignments: { none: onDay(actor.today) } } }],
  },
  { signedById: actor.personId, status: "signed" },
  {
    status: "signed",
    signedBy: { ...supervisedBy(actor), assignments: { none: onDay(actor.today) } },
    personId: { not: actor.personId },
  },
  { signedById: actor.personId, status: "objected", objection: { statedAt: null } },
  { signedBy: supervisedBy(actor), status: "objected", personId: { not: actor.personId } },
];

const unsigned = { in: ["self_assessment", "awaiting_rater"] } satisfies Prisma.EnumEvaluationStatusFilter;

/** What of these is the actor's step; each row was chosen for one of them. */
function stepOf(actor: Actor, row: WaitingRow): Step {
  if (row.personId !== actor.personId) return decisionOf(actor, row);
  return row.status === "handed_over" ? "acknowledge" : "selfAssess";
}

function decisionOf(actor: Actor, { status, raterId, signedById }: WaitingRow): Decision {
  if (status === "objected") return signedById === actor.personId ? "state" : "decide";
  if (status === "signed") return "handOver";
  return raterId === actor.personId ? "rate" : "rateInPlace";
}

/** The opening of the window, the signature, or the objection. */
const sinceOf = ({ signedAt, objection, period: own }: WaitingRow) =>
  objection?.filedAt ?? signedAt ?? own.opensOn;
