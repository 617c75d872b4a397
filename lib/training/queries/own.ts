import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";

import { inYear, visibleTrainings } from "../policy";

/** The actor's trainings of the year, newest first, and the JP they come to. */
export const ownTrainings = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const rows = await tx.trainingRecord.findMany({
      where: { personId: actor.personId, AND: [visibleTrainings(actor), inYear(year)] },
      orderBy: [{ endedOn: "desc" }, { id: "desc" }],
      select: { id: true, title: true, provider: true, form: true, endedOn: true, hours: true },
    });
    const trainings = rows.map(({ hours, endedOn, ...row }) => ({
      ...row,
      endedOn: dateOf(endedOn),
      hours: hours.toNumber(),
    }));
    return { trainings, hours: trainings.reduce((sum, { hours }) => sum + hours, 0) };
  });
