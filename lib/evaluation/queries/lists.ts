import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { workingCalendar } from "@/lib/cycles/queries";
import { dateOf, type IsoDate, workingDaysAfter } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { clocks, decidingBlockers, duesOf } from "../chain";
import { mayReadRatings } from "../policy";
import { type Decision, lastDayOf, type Step } from "../steps";
import { superiorIn, superiorsOn } from "../superiors";
import { type Fallen, fallenTo } from "./fallen";
import { standingIn } from "./in-sight";
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

export const lineOf = (actor: Actor, row: LineRow) => ({
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

type Calendar = Awaited<ReturnType<typeof workingCalendar>>;

/**
 * What waits for the actor in evaluations, the first to be over first, with the step that is theirs and its last day: to
 * assess, to rate (or in the rater's place), to hand over, to acknowledge, to answer an objection, to decide on one; the
 * actor's own objections that wait for a decision; and by period how many final ones are to be reported upward. For the list
 * of tasks.
 */
export const evaluationsWaiting = async (tx: Transaction, actor: Actor, calendar: Calendar) => {
  const fallen = await fallenTo(tx, actor);
  const rows = await tx.evaluation.findMany({
    where: {
      OR: [
        { personId: actor.personId, status: "self_assessment", ...stillOpen(actor) },
        { personId: actor.personId, status: { in: ["handed_over", "objected"] } },
        ...decidedBy(actor, fallen),
        toReport(actor, fallen),
      ],
    },
    select: waitingLine,
  });
  const mine = (row: WaitingRow) => row.personId === actor.personId && row.status === "objected";
  const waiting = rows.filter((row) => !isOver(row) && !mine(row));
  return {
    evaluations: waiting
      .map((row) => ({
        ...{ ...lineOf(actor, row), objectable: row.finality === null },
        ...stepIn(calendar, row, stepOf(actor, row)),
      }))
      .filter(isInTime(actor))
      .sort((one, other) => one.due.localeCompare(other.due)),
    ownObjections: await objectionsOf(tx, actor, calendar, rows.filter(mine)),
    toReport: byPeriod(rows.filter(isOver), calendar),
  };
};

/** The actor's own objections, with whoever decides on them today: of the signer's superiors, else to whom they were addressed. */
async function objectionsOf(tx: Transaction, actor: Actor, calendar: Calendar, rows: readonly WaitingRow[]) {
  if (rows.length === 0) return [];
  const signed = await tx.evaluation.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, superiors: superiorsOn(actor.today) },
  });
  const above = new Map(signed.map(({ id, superiors }) => [id, superiorIn(superiors, "signer")]));
  return rows.map((row) => ({
    ...{ id: row.id, period: periodOf(row.period), due: dueOf("decide", row, calendar) },
    decider: (above.get(row.id) ?? row.objection?.decider)?.name ?? null,
  }));
}

/** Receipt is acknowledged in time or not at all; every other step is late rather than never. */
const isInTime =
  ({ today }: Actor) =>
  ({ step, due }: { step: Step; due: IsoDate }) =>
    step !== "acknowledge" || today <= due;

const stepIn = <Own extends Step>(calendar: Calendar, row: WaitingRow, step: Own) => ({
  ...{ step, due: dueOf(step, row, calendar), since: sinceOf(row).toISOString() },
});

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

/**
 * Evaluations that wait for the actor's decision, and the actor's own that was handed over; since when and until when. For the
 * queue.
 */
export async function evaluationsToDecide(tx: Transaction, actor: Actor, calendar: Calendar) {
  const own = { personId: actor.personId, status: "handed_over" } as const;
  const where = { OR: [own, ...decidedBy(actor, await fallenTo(tx, actor))] };
  const rows = await tx.evaluation.findMany({ where, select: waitingLine });
  const items = rows.map((row) => {
    const step = row.personId === actor.personId ? "acknowledge" : decisionOf(actor, row);
    return {
      ...{ id: row.id, name: row.person.name, period: { ...periodOf(row.period), ...windowOf(row) } },
      ...stepIn(calendar, row, step),
      /** Until when the decision waits for the signer's answer; null when it does not. */
      unheardUntil:
        step === "decide" && decidesLater(actor, row, calendar) ? dueOf("state", row, calendar) : null,
    };
  });
  return items.filter(isInTime(actor));
}

const decidesLater = ({ today }: Actor, row: WaitingRow, calendar: Calendar) =>
  decidingBlockers(standingIn(calendar.timeZone, row), today, calendar.holidays).length > 0;

export const waitingLine = {
  ...evaluationLine,
  ...{ signedById: true, finality: true, handedOverAt: true },
  objection: { select: { filedAt: true, statedAt: true, decider: { select: { name: true } } } },
} satisfies Prisma.EvaluationSelect;

export type WaitingRow = Prisma.EvaluationGetPayload<{ select: typeof waitingLine }>;

/** The last day of a step (L.V.A). */
export const dueOf = (step: Step, row: WaitingRow, calendar: Calendar) =>
  lastDayOf(step, windowOf(row).closesOn, duesOf(standingIn(calendar.timeZone, row), calendar.holidays));

/**
 * To rate while the window is open, and in the rater's place after it (L.IV.A.11) or while the rater is gone for good
 * (L.IV.A.2); to hand over whenever it was signed; to answer an objection, and to decide on one.
 */
export const decidedBy = (actor: Actor, fallen: Fallen): Prisma.EvaluationWhereInput[] => [
  { raterId: actor.personId, status: unsigned, ...stillOpen(actor) },
  { id: { in: fallen.alone }, status: unsigned, ...closedAlready(actor) },
  inPlaceOf(actor, fallen),
  { signedById: actor.personId, status: "signed" },
  { signedById: actor.personId, status: "objected", objection: { statedAt: null } },
  {
    id: { in: fallen.signer },
    OR: [
      { status: "signed", signedBy: { assignments: { none: onDay(actor.today) } } },
      { status: "objected" },
    ],
  },
];

/** What fell to the actor as the superior of its rater (L.IV.A.2, A.11). */
export const inPlaceOf = (actor: Actor, fallen: Fallen): Prisma.EvaluationWhereInput => ({
  ...{ id: { in: fallen.rater }, status: unsigned },
  OR: [closedAlready(actor), { ...stillOpen(actor), rater: { assignments: { none: onDay(actor.today) } } }],
});

const unsigned = { in: ["self_assessment", "awaiting_rater"] } satisfies Prisma.EnumEvaluationStatusFilter;

/** What of these is the actor's step; each row was chosen for one of them. */
function stepOf(actor: Actor, row: WaitingRow): Step {
  if (row.personId !== actor.personId) return decisionOf(actor, row);
  return row.status === "handed_over" ? "acknowledge" : "selfAssess";
}

export function decisionOf(actor: Actor, { status, raterId, signedById }: WaitingRow): Decision {
  if (status === "objected") return signedById === actor.personId ? "state" : "decide";
  if (status === "signed") return "handOver";
  return raterId === actor.personId ? "rate" : "rateInPlace";
}

/** The opening of the window, the signature, the hand-over, or the objection. */
const sinceOf = ({ signedAt, handedOverAt, objection, period: own }: WaitingRow) =>
  objection?.filedAt ?? handedOverAt ?? signedAt ?? own.opensOn;
