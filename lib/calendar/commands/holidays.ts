import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { dateOf, type IsoDate } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { type Blocker, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { readHolidays } from "../holiday-lines";
import { holidayBlockers, removalBlockers } from "../holidays";
import { canKeepCalendar } from "../policy";
import { clocksOver } from "../queries/holidays";
import type { addHolidaySchema, addHolidaysSchema, removeHolidaySchema } from "../schema";

/**
 * Makes a day a holiday: no clock of working days counts it any more.
 * @throws DomainError `cycle.holiday-*`; `not-found` for anybody but the keeper of cycles.
 */
export const addHoliday = (actor: Actor, { date, name, kind }: z.output<typeof addHolidaySchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const taken = (await tx.holiday.findUnique({ where: { date: new Date(date) } }))?.name ?? null;
    const ran = (await clocksOver(tx, [date], actor.today)).get(date) ?? 0;
    refuseBecause(holidayBlockers(date, { taken, ran }));
    const data = { date: new Date(date), name, kind };
    const { count } = await tx.holiday.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) refuseBecause([{ code: "cycle.holiday-twice", name }]);
    const event = { name: "cycle.holiday-added", subjectId: actor.personId, agencyId: null } as const;
    await recordEvent(tx, actor, { ...event, details: { date, kind } });
  });

/**
 * Makes all days of a list holidays: every one or none. Days that are holidays already stay as they are, so the same list twice
 * changes nothing, and weekends are passed over. Answers how many were added, known already and passed over.
 * @throws DomainError `cycle.holiday-line-*` for every line that is wrong; `not-found` for anybody but the keeper of cycles.
 */
export const addHolidays = (actor: Actor, { list }: z.output<typeof addHolidaysSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const { days, weekends, blockers } = readHolidays(list);
    refuseBecause(blockers);
    const dates = days.map(({ date }) => new Date(date));
    const known = await tx.holiday.findMany({ where: { date: { in: dates } }, select: { date: true } });
    const taken = new Set(known.map(({ date }) => dateOf(date)));
    const fresh = days.filter(({ date }) => !taken.has(date));
    refuseBecause(await countedBlockers(tx, actor, fresh));
    const data = fresh.map(({ date, name, kind }) => ({ date: new Date(date), name, kind }));
    await tx.holiday.createMany({ data, skipDuplicates: true });
    const event = { name: "cycle.holiday-added", subjectId: actor.personId, agencyId: null } as const;
    const events = fresh.map(({ date, kind }) => ({ ...event, details: { date, kind } }));
    if (events.length > 0) await recordEvents(tx, actor, events);
    return { added: fresh.length, known: taken.size, weekends };
  });

/** Which days of a list do not become holidays, because clocks have counted them. */
async function countedBlockers(
  tx: Transaction,
  { today }: Actor,
  days: readonly { row: number; date: IsoDate }[],
): Promise<Blocker[]> {
  const counted = await clocksOver(
    tx,
    days.map(({ date }) => date),
    today,
  );
  return days.flatMap(({ row, date }) => {
    const count = counted.get(date);
    return count ? [{ code: "cycle.holiday-line-counted" as const, row, date, count }] : [];
  });
}

/**
 * Makes a holiday a working day again, while it lies ahead.
 * @throws DomainError `cycle.holiday-over`; `not-found` where there is none, and for anybody but the keeper of cycles.
 */
export const removeHoliday = (actor: Actor, { date }: z.output<typeof removeHolidaySchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const holiday = found(await tx.holiday.findUnique({ where: { date: new Date(date) } }));
    refuseBecause(removalBlockers(dateOf(holiday.date), actor.today));
    await tx.holiday.deleteMany({ where: { date: holiday.date } });
    const event = { name: "cycle.holiday-removed", subjectId: actor.personId, agencyId: null } as const;
    await recordEvent(tx, actor, { ...event, details: { date, kind: holiday.kind } });
  });
