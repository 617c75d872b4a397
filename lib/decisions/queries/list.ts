import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { isOverdue } from "../lifecycle";
import { decisionsRead, visibleDecisions } from "../policy";
import { decisionShown, withFigures } from "./decision";

/** Decisions on one page. */
const perPage = 30;

type Wanted = { shown: "open" | "all"; page: number };

const going = { status: { in: ["open", "done"] } } satisfies Prisma.FigureDecisionWhereInput;

/** What is still to be done first, the longest due first; then what was reported, and at the end what is over, the newest first. */
const openFirst = [
  { status: "asc" },
  { dueOn: "asc" },
  { id: "asc" },
] satisfies Prisma.FigureDecisionOrderByWithRelationInput[];

/** Decisions that are the actor's to read, with their figures then and now; what is open first, by the day it is due. */
export const findDecisions = (actor: Actor, { shown, page }: Wanted) =>
  reading(actor, async (tx) => {
    const visible = visibleDecisions(actor);
    const rows = await tx.figureDecision.findMany({
      where: { AND: [visible, shown === "open" ? going : {}] },
      orderBy: openFirst,
      skip: (page - 1) * perPage,
      take: perPage + 1,
      select: decisionShown(actor.today),
    });
    return {
      decisions: await withFigures(tx, actor, rows.slice(0, perPage)),
      more: rows.length > perPage,
      counts: await countsOf(tx, actor, visible),
    };
  });

/** How many decisions are open, how many of these overdue, and how many were reported and wait to be closed: of all, whatever a screen shows. */
async function countsOf(tx: Transaction, { today }: Actor, where: Prisma.FigureDecisionWhereInput) {
  const days = await tx.figureDecision.groupBy({
    by: ["status", "dueOn"],
    where: { AND: [where, going] },
    _count: true,
  });
  const of = (those: (day: (typeof days)[number]) => boolean) =>
    days.filter(those).reduce((sum, { _count }) => sum + _count, 0);
  return {
    open: of(({ status }) => status === "open"),
    done: of(({ status }) => status === "done"),
    overdue: of(({ status, dueOn }) => isOverdue({ status, dueOn: dateOf(dueOn) }, today)),
  };
}

export type DecisionCounts = Awaited<ReturnType<typeof countsOf>>;

/**
 * The decisions on a unit and everything below it that a meeting opens with: what is open or reported, and what was settled in
 * the last weeks, at most so many; with how many are open, overdue and reported in all. For a unit whose figures the actor reads, on a screen that is
 * shared.
 */
export async function lastDecisions(
  tx: Transaction,
  actor: Actor,
  unit: { path: string },
  { since, limit }: { since: string; limit: number },
) {
  const ofUnit = {
    AND: [
      { unit: { path: { startsWith: unit.path } } },
      { OR: [{ id: { in: [] } }, ...decisionsRead(actor)] },
    ],
  };
  const rows = await tx.figureDecision.findMany({
    where: { AND: [ofUnit, { OR: [going, { settledAt: { gte: new Date(since) } }] }] },
    orderBy: openFirst,
    take: limit,
    select: decisionShown(actor.today),
  });
  return {
    decisions: await withFigures(tx, actor, rows, true),
    counts: await countsOf(tx, actor, ofUnit),
  };
}
