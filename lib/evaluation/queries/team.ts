import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { onDay } from "@/lib/access/visibility";
import { workingCalendar } from "@/lib/cycles/queries";
import { addDays, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { clocks, duesOf, isSigned } from "../chain";
import type { Decision } from "../steps";
import { fallenTo } from "./fallen";
import { decidedBy, decisionOf, dueOf, lineOf, waitingLine } from "./lists";
import { stillOpen } from "./period";

const teamLine = {
  ...waitingLine,
  ...{ version: true, finality: true },
  plan: { select: { positionTitle: true } },
  unit: { select: { name: true } },
} satisfies Prisma.EvaluationSelect;

type TeamRow = Prisma.EvaluationGetPayload<{ select: typeof teamLine }>;

/**
 * Whose evaluation is the actor's to decide: everything that waits for the actor, of whatever period, with the step and the
 * last day for it; and the others of whom the actor is the rater in windows that are open today, without a step. What is due
 * first stands first, then by name.
 */
export const teamEvaluations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const waiting = await linesOf(tx, { OR: decidedBy(actor, await fallenTo(tx, actor)) });
    const id = { notIn: waiting.map((row) => row.id) };
    const others = await linesOf(tx, { raterId: actor.personId, id, ...stillOpen(actor) });
    const calendar = await workingCalendar(tx, actor.today);
    const lines: TeamLine[] = [
      ...waiting.map((row) => ({ ...teamLineOf(actor, row), ...turnOf(actor, row, calendar) })),
      ...others.map((row) => ({ ...teamLineOf(actor, row), step: null, by: null, late: false })),
    ];
    return lines.sort((one, other) => (one.by ?? "").localeCompare(other.by ?? ""));
  });

export type TeamLine = ReturnType<typeof teamLineOf> & Turn;

/** The actor's step with the last day for it; none where it waits for others. */
type Turn = { step: Decision | null; by: IsoDate | null; late: boolean };

const linesOf = (tx: Transaction, where: Prisma.EvaluationWhereInput) =>
  tx.evaluation.findMany({
    where,
    orderBy: [{ period: { closesOn: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
    select: teamLine,
  });

/** Who it is, and whether it is one of the actor's own in a window of today. */
function teamLineOf(actor: Actor, row: TeamRow) {
  const line = lineOf(actor, row);
  const { opensOn, closesOn } = line.period;
  const inWindow = opensOn <= actor.today && actor.today <= closesOn;
  return {
    ...line,
    ...{ version: row.version, position: row.plan.positionTitle, unit: row.unit.name },
    /** Among those that the lede counts; `signed` of them are done. */
    counted: row.raterId === actor.personId && inWindow,
    signed: isSigned(row),
  };
}

type Calendar = Awaited<ReturnType<typeof workingCalendar>>;

/** The actor's step, the last day for it, and whether that is over. */
function turnOf(actor: Actor, row: TeamRow, calendar: Calendar): Turn {
  const step = decisionOf(actor, row);
  const by = dueOf(step, row, calendar);
  return { step, by, late: actor.today > by };
}

/**
 * The raters below the actor who have not handed over in time what they signed, with how many and since when (L.V.A): the right
 * to object begins only with it. Those who hold no position any more are not among them, for theirs is the actor's own step.
 */
export const handOversLateBelow = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: {
        status: "signed",
        // Working days are never fewer days of the calendar.
        signedAt: { lt: new Date(addDays(actor.today, 1 - clocks.inPlace.handOver)) },
        id: { in: (await fallenTo(tx, actor)).signer },
        signedBy: { assignments: { some: onDay(actor.today) } },
      },
      orderBy: [{ signedBy: { name: "asc" } }, { signedAt: "asc" }],
      select: { signedById: true, finality: true, signedAt: true, signedBy: { select: { name: true } } },
    });
    const { timeZone, holidays } = await workingCalendar(tx, actor.today);
    const raters = new Map<string, { raterId: string; name: string; count: number; since: string }>();
    for (const { signedById, signedBy, signedAt, finality } of rows) {
      if (!signedById || !signedBy || !signedAt) continue;
      const standing = { status: "signed", finality, closesOn: actor.today, handedOverOn: null } as const;
      const signedOn = dateIn(timeZone, signedAt);
      const { handOverBy } = duesOf({ ...standing, signedOn, objection: null }, holidays);
      if (handOverBy === null || actor.today <= handOverBy) continue;
      const known = raters.get(signedById) ?? {
        raterId: signedById,
        name: signedBy.name,
        count: 0,
        since: handOverBy,
      };
      const since = handOverBy < known.since ? handOverBy : known.since;
      raters.set(signedById, { ...known, count: known.count + 1, since });
    }
    return [...raters.values()];
  });

export type LateBelow = Awaited<ReturnType<typeof handOversLateBelow>>[number];
