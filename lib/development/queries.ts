import "server-only";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";

import { visibleTrainings } from "./policy";

const inYear = (year: number) => ({
  endedOn: { gte: new Date(Date.UTC(year, 0, 1)), lte: new Date(Date.UTC(year, 11, 31)) },
});

/** The actor's trainings of the year, newest first, and the JP they come to. */
export const ownTrainings = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const rows = await tx.trainingRecord.findMany({
      where: { personId: actor.personId, AND: [visibleTrainings(actor), inYear(year)] },
      orderBy: { endedOn: "desc" },
      select: { id: true, title: true, provider: true, form: true, endedOn: true, hours: true },
    });
    const trainings = rows.map(({ hours, endedOn, ...row }) => ({
      ...row,
      endedOn: dateOf(endedOn),
      hours: hours.toNumber(),
    }));
    return { trainings, hours: trainings.reduce((sum, { hours }) => sum + hours, 0) };
  });

/** JP of the year of each person whom the actor rates today, by name. */
export const teamHours = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const people = await tx.person.findMany({
      where: supervisedBy(actor),
      orderBy: { name: "asc" },
      select: { id: true, name: true, trainings: { where: inYear(year), select: { hours: true } } },
    });
    return people.map(({ trainings, ...person }) => ({
      ...person,
      hours: trainings.reduce((sum, { hours }) => sum + hours.toNumber(), 0),
    }));
  });
