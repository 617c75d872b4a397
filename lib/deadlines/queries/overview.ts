import "server-only";

import type { Actor } from "@/lib/access/actor";
import { addDays, dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Deadline } from "@/lib/db/generated/enums";
import { refuseUnless } from "@/lib/errors";

import { canKeepDeadlines } from "../policy";
import { deadlines, longestAhead, usualStagesOf } from "../stages";
import { owedInSight } from "./in-sight";

/** How long before each deadline people are reminded, with the version to set it anew; 0 while nothing was set. */
export async function reminderSettings(tx: Transaction) {
  const rows = await tx.deadlineReminder.findMany();
  const set = new Map(rows.map(({ deadline, ...setting }) => [deadline, setting]));
  return deadlines.map((deadline) => ({
    deadline,
    ...(set.get(deadline) ?? { ...usualStagesOf(deadline), version: 0 }),
  }));
}

/** The holidays before and after a day that a deadline near it can meet, and the working days that downtime took (H7). */
export async function holidaysAround(tx: Transaction, day: IsoDate): Promise<ReadonlySet<IsoDate>> {
  const days = { gte: new Date(addDays(day, -longestAhead)), lte: new Date(addDays(day, longestAhead)) };
  const free = { where: { date: days }, select: { date: true } };
  const rows = [...(await tx.holiday.findMany(free)), ...(await tx.lostDay.findMany(free))];
  return new Set(rows.map(({ date }) => dateOf(date)));
}

type Figures = { open: number; late: number; next: Date | null };

const figuresOf = async (tx: Transaction, actor: Actor, deadline: Deadline) => {
  const { today } = actor;
  const [row] = await tx.$queryRaw<Figures[]>`
    SELECT count(*) FILTER (WHERE o.due >= ${today}::date)::int AS open,
      count(*) FILTER (WHERE o.due < ${today}::date)::int AS late,
      min(o.due) FILTER (WHERE o.due >= ${today}::date) AS next FROM ${owedInSight(actor, deadline)}`;
  const { open, late, next } = row ?? { open: 0, late: 0, next: null };
  return { open, late, next: next && dateOf(next) };
};

/**
 * The deadlines with how much is still open before them and how much is past them in the units whose people the actor reads,
 * when people are reminded, and when the last round went out: for the keeper of cycles.
 * @throws DomainError `not-found` for anybody else.
 */
export const findDeadlines = (actor: Actor) => reading(actor, (tx) => deadlinesOf(tx, actor), ofEverybody);

async function deadlinesOf(tx: Transaction, actor: Actor) {
  refuseUnless(canKeepDeadlines(actor));
  const lines = [];
  for (const setting of await reminderSettings(tx))
    lines.push({ ...setting, ...(await figuresOf(tx, actor, setting.deadline)) });
  const last = await tx.reminderRound.findFirst({ orderBy: { at: "desc" } });
  return { lines, last: last && { day: dateOf(last.day), at: last.at.toISOString(), told: last.told } };
}

/** Milliseconds to count what everybody owes, seven times: one keeper asks for it now and then. */
export const ofEverybody = { timeout: 15_000 };

export type DeadlineLine = Awaited<ReturnType<typeof findDeadlines>>["lines"][number];
