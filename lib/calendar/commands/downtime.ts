import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { downtimeBlockers, withdrawalBlockers } from "../downtime";
import { canKeepCalendar } from "../policy";
import { instantsOf, zoneOf } from "../queries/downtime";
import type { recordDowntimeSchema, withdrawDowntimeSchema } from "../schema";

/**
 * Records from when to when the system could not be used. The working days that it cost are none for any clock from now on,
 * and windows that were to close then or soon after close later: the database sees to both (H7).
 * @throws DomainError `cycle.downtime-*`; `not-found` for anybody but the keeper of cycles.
 */
export const recordDowntime = (actor: Actor, input: z.output<typeof recordDowntimeSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const { fromDay, fromTime, toDay, toTime, reason } = input;
    const span = await instantsOf(tx, { day: fromDay, time: fromTime }, { day: toDay, time: toTime });
    refuseBecause(downtimeBlockers(span, actor.now));
    const id = newId();
    const times = { startsAt: span.from, endsAt: span.to };
    const record = { recordedById: actor.personId, recordedAt: actor.now };
    const data = [{ id, ...times, reason, ...record }];
    const { count } = await tx.downtime.createMany({ data, skipDuplicates: true });
    if (count === 0) refuse("cycle.downtime-recorded");
    const details = { from: span.from.toISOString(), to: span.to.toISOString() };
    await recordEvent(tx, actor, { name: "cycle.downtime-recorded", subjectId: id, agencyId: null, details });
  });

/**
 * Takes a downtime back that should not have been recorded, on the same day.
 * @throws DomainError `cycle.downtime-stands`; `not-found` for anybody but the keeper of cycles.
 */
export const withdrawDowntime = (actor: Actor, input: z.output<typeof withdrawDowntimeSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const standing = { id: input.downtimeId, withdrawnAt: null };
    const { id, startsAt, endsAt, recordedAt } = found(await tx.downtime.findFirst({ where: standing }));
    refuseBecause(withdrawalBlockers(dateIn(await zoneOf(tx), recordedAt), actor.today));
    const { count } = await tx.downtime.updateMany({ where: standing, data: { withdrawnAt: actor.now } });
    if (count === 0) refuse("not-found");
    const details = { from: startsAt.toISOString(), to: endsAt.toISOString() };
    await recordEvent(tx, actor, {
      name: "cycle.downtime-withdrawn",
      subjectId: id,
      agencyId: null,
      details,
    });
  });
