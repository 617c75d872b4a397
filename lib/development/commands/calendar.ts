import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { canKeepTrainings } from "@/lib/training/policy";

import { calendarBlockers } from "../calendar";
import type { setCalendarSchema } from "../schema";

/**
 * Sets until when the development plans of a year are submitted and approved and their budget is decided on; people are reminded of
 * it like of every other deadline.
 * @throws DomainError `not-found` for anybody who does not keep trainings, `development.dates-outside-year`,
 * `development.decided-before-submitted`, `development.budgeted-before-decided`, `stale`.
 */
export const setDevelopmentCalendar = (actor: Actor, input: z.output<typeof setCalendarSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepTrainings(actor));
    const { year, version, ...days } = input;
    refuseBecause(calendarBlockers(days, year));
    const { submitBy, decideBy, budgetBy } = days;
    const data = {
      ...{ submitBy: new Date(submitBy), decideBy: new Date(decideBy), budgetBy: new Date(budgetBy) },
    };
    const { count } =
      version === null
        ? await tx.developmentCalendar.createMany({ data: [{ year, ...data }], skipDuplicates: true })
        : await tx.developmentCalendar.updateMany({
            where: { year, version },
            data: { ...data, version: { increment: 1 } },
          });
    if (count === 0) refuse("stale");
    const event = { name: "development.calendar-set", subjectId: actor.personId, agencyId: null } as const;
    await recordEvent(tx, actor, { ...event, details: { year, ...days } });
  });
