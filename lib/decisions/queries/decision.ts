import "server-only";

import type { Actor } from "@/lib/access/actor";
import { rolesWith } from "@/lib/access/permissions";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { type IndicatorKey, indicators } from "@/lib/reporting/indicators";
import { readsYear } from "@/lib/reporting/policy";
import type { Figure } from "@/lib/reporting/sums";

import { closingBlockers, isOverdue, reportingBlockers, withdrawingBlockers } from "../lifecycle";
import { movementOf } from "../movement";
import { canSettle, visibleDecisions } from "../policy";
import { figuresNow } from "./figures";

const heldOn = (day: string) =>
  ({
    where: { ...onDay(day) },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
    take: 1,
    select: { position: { select: { title: true, unit: { select: { name: true } } } } },
  }) satisfies Prisma.Person$assignmentsArgs;

/** What is read of a decision for a screen. */
export const decisionShown = (day: string) =>
  ({
    ...{ id: true, version: true, indicator: true, year: true, quarter: true, part: true, whole: true },
    ...{ value: true, sentence: true, dueOn: true, decidedAt: true, status: true, report: true },
    ...{ reportedAt: true, settledAt: true, reason: true, ownerId: true, decidedById: true },
    unit: { select: { id: true, name: true, path: true, agencyId: true } },
    owner: { select: { name: true, assignments: heldOn(day) } },
    decidedBy: { select: { name: true, assignments: heldOn(day) } },
  }) satisfies Prisma.FigureDecisionSelect;

export type DecisionRow = Prisma.FigureDecisionGetPayload<{ select: ReturnType<typeof decisionShown> }>;

type Person = DecisionRow["owner"];

/** A person by position; null for who holds none any more. */
const placed = ({ name, assignments: [held] }: Person) => ({
  name,
  title: held?.position.title ?? null,
  unit: held?.position.unit.name ?? null,
});

const figureThen = ({ part, whole, value }: DecisionRow): Figure | null =>
  value === null ? null : { part: Number(part), whole: Number(whole), value: Number(value) };

type Shown = { isMakerGone: boolean; isShared: boolean };

/**
 * A decision as a screen shows it. The figure then is read by its owner, by whoever decided, and by who is told the figure
 * today: what the guard keeps from somebody now, an old number does not tell them either (R5). On a shared screen nobody is more
 * than any reader.
 */
function shownOf(actor: Actor, row: DecisionRow, now: Figure | null, { isMakerGone, isShared }: Shown) {
  const key = row.indicator as IndicatorKey;
  const mine = row.ownerId === actor.personId;
  const knows = !isShared && (mine || row.decidedById === actor.personId);
  const isTold = knows || indicators[key].guard === "none" || now?.value != null;
  const then = isTold ? figureThen(row) : null;
  const settles = canSettle(actor, row, isMakerGone);
  const dueOn = dateOf(row.dueOn);
  const { id, version, year, quarter, sentence, status, report, reason, unit } = row;
  return {
    ...{ id, version, key, year, quarter, sentence, status, report, reason, dueOn, mine },
    unit: { id: unit.id, name: unit.name },
    ...{ owner: placed(row.owner), decider: placed(row.decidedBy) },
    ...{ decidedAt: row.decidedAt.toISOString(), reportedAt: row.reportedAt?.toISOString() ?? null },
    settledAt: row.settledAt?.toISOString() ?? null,
    ...{ then, now, movement: status === "withdrawn" ? null : movementOf(key, then, now) },
    /** Whether the actor reads the unit's figures, beside this one. */
    mayRead: readsYear(actor, unit.path, year),
    isOverdue: isOverdue({ status, dueOn }, actor.today),
    may: {
      report: mine && reportingBlockers(row).length === 0,
      close: settles && closingBlockers(row).length === 0,
      withdraw: settles && withdrawingBlockers(row).length === 0,
      /** After it was withdrawn, on the same figure. */
      renew: settles && status === "withdrawn",
    },
  };
}

export type Decision = ReturnType<typeof shownOf>;

/** A decision as it is, for commands; null for whom it does not exist. */
export const decisionInSight = (tx: Transaction, actor: Actor, decisionId: string) =>
  tx.figureDecision.findFirst({
    where: { id: decisionId, AND: visibleDecisions(actor) },
    select: decisionShown(actor.today),
  });

/** Of these decisions, which were made by somebody who does not lead the unit any more. */
export async function makersGone(
  tx: Transaction,
  { today }: Pick<Actor, "today">,
  rows: readonly Pick<DecisionRow, "id" | "decidedById" | "unit">[],
) {
  const grants = await tx.roleGrant.findMany({
    where: {
      personId: { in: [...new Set(rows.map(({ decidedById }) => decidedById))] },
      role: { in: rolesWith("report:decide") },
      ...onDay(today),
    },
    select: { personId: true, unit: { select: { path: true } } },
  });
  const leads = ({ decidedById, unit }: (typeof rows)[number]) =>
    grants.some((grant) => grant.personId === decidedById && unit.path.startsWith(grant.unit.path));
  return new Set(rows.filter((row) => !leads(row)).map(({ id }) => id));
}

/** Decisions with their figures now; `isShared` where others look at the same screen. */
export async function withFigures(
  tx: Transaction,
  actor: Actor,
  rows: readonly DecisionRow[],
  isShared = false,
) {
  const asked = rows.map(({ unit, indicator, year, quarter }) => ({
    ...{ unit, indicator: indicator as IndicatorKey, year, quarter },
  }));
  const now = await figuresNow(tx, actor, asked);
  const gone = await makersGone(tx, actor, rows);
  return rows.map((row, i) =>
    shownOf(actor, row, now[i] ?? null, { isMakerGone: gone.has(row.id), isShared }),
  );
}

/** One decision; its owner reads it and its figure as it was told, without any other figure. Null for whom it does not exist. */
export const findDecision = (actor: Actor, decisionId: string) =>
  reading(actor, async (tx) => {
    const row = await decisionInSight(tx, actor, decisionId);
    if (!row) return null;
    const [decision] = await withFigures(tx, actor, [row]);
    return decision ?? null;
  });
