import "server-only";

import { dateOf, type IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

import { standingNominations } from "../policy";
import { isTwin } from "../twin";

type Training = { title: string; startedOn: IsoDate; endedOn: IsoDate };

/**
 * What these people have on record that is the training: of its name, with a day in common; what a document says first, then
 * what was evaluated. The people have to be held by `peopleAlone`.
 */
export async function twinsOf(tx: Transaction, personIds: readonly string[], training: Training) {
  const rows = await tx.trainingRecord.findMany({
    where: {
      personId: { in: [...personIds] },
      startedOn: { lte: new Date(training.endedOn) },
      endedOn: { gte: new Date(training.startedOn) },
    },
    orderBy: [{ source: { sort: "asc", nulls: "last" } }, { outcome: { recordId: "asc" } }, { id: "asc" }],
    select: {
      ...{ id: true, personId: true, title: true, startedOn: true, endedOn: true, hours: true },
      ...{ source: true, nominationId: true, form: true, international: true, quantity: true },
    },
  });
  return rows
    .map(({ startedOn, endedOn, hours, quantity, source, nominationId, ...row }) => ({
      ...{ ...row, nominationId, startedOn: dateOf(startedOn), endedOn: dateOf(endedOn) },
      ...{ hours: hours.toNumber(), quantity: quantity.toNumber() },
      kind: nominationId ? ("event" as const) : source === null ? ("person" as const) : ("list" as const),
    }))
    .filter((row) => isTwin(row, training));
}

/**
 * For which other events these people are nominated, or have attended, that are the training: of its name, with a day in common.
 * The people have to be held by `peopleAlone`.
 */
export async function nominatedElsewhere(
  tx: Transaction,
  personIds: readonly string[],
  { id: eventId, title, startsOn, endsOn }: { id: string; title: string; startsOn: IsoDate; endsOn: IsoDate },
) {
  const rows = await tx.trainingNomination.findMany({
    where: {
      ...{ personId: { in: [...personIds] }, eventId: { not: eventId }, AND: standingNominations },
      event: { startsOn: { lte: new Date(endsOn) }, endsOn: { gte: new Date(startsOn) } },
    },
    orderBy: [{ event: { startsOn: "asc" } }, { id: "asc" }],
    select: {
      person: { select: { name: true } },
      event: { select: { title: true, startsOn: true, endsOn: true } },
    },
  });
  return rows
    .map(({ person: { name }, event }) => ({
      ...{ name, title: event.title, startedOn: dateOf(event.startsOn), endedOn: dateOf(event.endsOn) },
    }))
    .filter((other) => isTwin(other, { title, startedOn: startsOn, endedOn: endsOn }));
}
