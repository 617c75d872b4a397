import "server-only";

import type { Actor } from "@/lib/access/actor";
import { grantedFor } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { visibleDecisions } from "../policy";
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
    const [counted] = await Promise.all([
      tx.figureDecision.groupBy({ by: ["status"], where: visible, _count: true }),
    ]);
    const overdue = await tx.figureDecision.count({
      where: { AND: [visible, { status: "open", dueOn: { lt: new Date(actor.today) } }] },
    });
    const of = (status: string) => counted.find((each) => each.status === status)?._count ?? 0;
    return {
      decisions: await withFigures(tx, actor, rows.slice(0, perPage)),
      more: rows.length > perPage,
      counts: { open: of("open"), done: of("done"), over: of("closed") + of("withdrawn"), overdue },
    };
  });

/**
 * The decisions on a unit and everything below it that a meeting opens with: what is open or reported, and what was settled in
 * the last weeks, at most so many. For a unit whose figures the actor reads, on a screen that is
 * shared.
 */
export async function lastDecisions(
  tx: Transaction,
  actor: Actor,
  unit: { path: string },
  { since, limit }: { since: string; limit: number },
) {
  const rows = await tx.figureDecision.findMany({
    where: {
      AND: [
        { unit: { path: { startsWith: unit.path } } },
        { unit: grantedFor(actor, "report:read") },
        { OR: [going, { settledAt: { gte: new Date(since) } }] },
      ],
    },
    orderBy: openFirst,
    take: limit,
    select: decisionShown(actor.today),
  });
  return withFigures(tx, actor, rows, true);
}
