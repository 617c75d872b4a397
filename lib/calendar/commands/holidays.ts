import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { writing } from "@/lib/db/doors";
import { found, refuseBecause, refuseUnless } from "@/lib/errors";

import { holidayBlockers, removalBlockers } from "../holidays";
import { canKeepCalendar } from "../policy";
import { clocksOver } from "../queries/holidays";
import type { addHolidaySchema, removeHolidaySchema } from "../schema";

/**
 * Makes a day a holiday: no clock of working days counts it any more.
 * @throws DomainError `cycle.holiday-*`; `not-found` for anybody but the keeper of cycles.
 */
export const addHoliday = (actor: Actor, { date, name, kind }: z.output<typeof addHolidaySchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const taken = (await tx.holiday.findUnique({ where: { date: new Date(date) } }))?.name ?? null;
    const ran = date <= actor.today ? await clocksOver(tx, date, actor.today) : 0;
    refuseBecause(holidayBlockers(date, { today: actor.today, taken, ran }));
    const data = { date: new Date(date), name, kind };
    const { count } = await tx.holiday.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) refuseBecause([{ code: "cycle.holiday-twice", name }]);
    const event = { name: "cycle.holiday-added", subjectId: actor.personId, agencyId: null } as const;
    await recordEvent(tx, actor, { ...event, details: { date, kind } });
  });

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
