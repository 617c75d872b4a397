import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { leaveOf, studyLeaves } from "@/lib/study/queries";

import { aboveCeiling, balanceOf } from "../balance";
import { withdrawingBlockers } from "../nomination";
import { inYear, visibleTrainings } from "../policy";
import { hoursBooked } from "./booked";
import { eventOf, eventShown, placeInLine } from "./event-row";

/**
 * The actor's trainings of the year, newest first, with their certificates, the JP they come to, how the year will end, the
 * ceiling of a work contract (null for whoever has none) and by how much it is passed (null for not at all), and their leaves of study (tugas belajar).
 */
export const ownTrainings = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const rows = await tx.trainingRecord.findMany({
      where: { personId: actor.personId, AND: [visibleTrainings(actor), inYear(year)] },
      orderBy: [{ endedOn: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, title: true, provider: true, form: true, endedOn: true, hours: true, source: true },
        evidence: { select: { evidence: { select: { id: true, name: true } } } },
        outcome: { select: { applied: true } },
      },
    });
    const trainings = rows.map(({ hours, endedOn, evidence, outcome, source, ...row }) => ({
      ...row,
      ...{ endedOn: dateOf(endedOn), hours: hours.toNumber(), documented: source },
      ...{ certificates: evidence.map((use) => use.evidence), applied: outcome?.applied ?? null },
    }));
    const hours = Math.round(trainings.reduce((sum, one) => sum + one.hours, 0) * 100) / 100;
    const { employmentKind, studyLeaves: leaves } = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { employmentKind: true, studyLeaves },
    });
    const setting = await tx.trainingSetting.findUnique({ where: { id: 1 } });
    const ceiling = setting?.contractCeiling ?? null;
    return {
      ...{ trainings, hours, studies: leaves.map(leaveOf) },
      balance: balanceOf({ hours, employmentKind, ...(await aheadIn(tx, actor, year)) }),
      above: aboveCeiling({ employmentKind, hours, ceiling }),
      ceiling: employmentKind === "pppk" ? ceiling : null,
    };
  });

export type OwnTrainings = Awaited<ReturnType<typeof ownTrainings>>;

/** JP of the year that are booked, and that the approved plan of the year still has ahead, as its budget carries them, with nothing booked. */
async function aheadIn(tx: Transaction, actor: Actor, year: number) {
  const { lte } = inYear(year).endedOn;
  const booked = await hoursBooked(tx, actor.personId, year);
  const [planned] = await tx.$queryRaw<[{ hours: number }]>`
    SELECT coalesce(sum(CASE WHEN d.kind IN ('refused', 'postponed') THEN 0 ELSE coalesce(d.hours, i.hours) END), 0)::float AS hours
      FROM "DevelopmentPlan" p JOIN "DevelopmentItem" i ON i."planId" = p.id
        LEFT JOIN LATERAL (SELECT kind, hours FROM "DevelopmentDecision" WHERE "itemId" = i.id AND "decidedAt" >= p."decidedAt"
          ORDER BY id DESC LIMIT 1) d ON true
     WHERE p."personId" = ${actor.personId}::uuid AND p.year = ${year} AND p.status = 'approved' AND i.study IS NULL
       AND i."endsOn" BETWEEN ${actor.today}::date AND ${lte}::date
       AND NOT EXISTS (SELECT FROM "TrainingNomination" n JOIN "TrainingEvent" e ON e.id = n."eventId" WHERE n."itemId" = i.id
         AND (n.status = 'attended' OR (n.status = 'approved' AND e.status = 'open')))`;
  return { booked: Math.round(booked * 100) / 100, planned: planned.hours };
}

/**
 * The actor's nominations for events that are not over, and for those of the last thirty days that were called off or refused,
 * the nearest first, with the place in the line of those who wait.
 */
export const ownNominations = (actor: Actor) =>
  reading(actor, async (tx) => {
    const since = new Date(Date.parse(actor.today) - 30 * 24 * 60 * 60 * 1000);
    const rows = await tx.trainingNomination.findMany({
      where: {
        personId: actor.personId,
        status: { notIn: ["attended", "withdrawn"] },
        event: { endsOn: { gte: since } },
      },
      orderBy: [{ event: { startsOn: "asc" } }, { id: "asc" }],
      select: {
        ...{ id: true, version: true, status: true, note: true, line: true, event: { select: eventShown } },
        ...{ proposedBy: { select: { id: true, name: true } }, decidedAt: true },
      },
    });
    return rows.map(({ event: row, proposedBy, id, version, status, note, line }) => {
      const event = eventOf(row);
      return {
        ...{ id, version, status, note, event },
        proposedBy: proposedBy.id === actor.personId ? null : proposedBy.name,
        place: status === "waiting" ? placeInLine(row, line) : null,
        mayWithdraw: withdrawingBlockers(event, status, actor.today).length === 0,
      };
    });
  });

export type OwnNomination = Awaited<ReturnType<typeof ownNominations>>[number];
