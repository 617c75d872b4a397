import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { recordRead } from "@/lib/audit/commands";
import { dated, dateOf, inForce } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { leaveOf, studyLeaves } from "@/lib/study/queries";

import { isDeparture } from "./departures";
import { headSeats, keptLeavers, keptPeople, keptPositions, keptUnits } from "./policy";
import { ownCaseBlockers } from "./rater";

const raterName = { rater: { select: { id: true, name: true } } } as const;

/** The person who rates someone on the day, by the supervision timeline; null when none is on record. */
export const raterOf = async (tx: Transaction, personId: string, day: string) => {
  const where = { personId, ...onDay(day) };
  return (await tx.supervision.findFirst({ where, select: raterName }))?.rater ?? null;
};

/** The same as part of what is read of a person: one row, or none. */
export const ratersOn = (day: string) => ({ where: onDay(day), take: 1, select: raterName });

/** Everybody above someone in the line of rating on any day from this one on. */
export async function peopleAbove(tx: Transaction, personId: string, from: string) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM people_above(${personId}::uuid, ${from}::date, 'infinity')`;
  return rows.map(({ id }) => id);
}

/** The definitive assignment someone holds on the day, with position and unit. */
export const assignmentOf = (tx: Transaction, personId: string, day: string) =>
  tx.assignment.findFirst({
    where: { personId, kind: "definitive", ...onDay(day) },
    select: { position: { select: { title: true, kind: true, unitId: true, agencyId: true } } },
  });

/** A person as official forms name them on a day, with the definitive position; null for what is not on record. */
export const officialOn = async (tx: Transaction, personId: string, day: string) => {
  const { assignments, ...person } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      name: true,
      number: true,
      grade: true,
      assignments: {
        where: { kind: "definitive", ...onDay(day) },
        select: { position: { select: { title: true, kind: true, unit: { select: { name: true } } } } },
      },
    },
  });
  const { title = null, kind = null, unit = null } = assignments[0]?.position ?? {};
  return { ...person, position: title, positionKind: kind, unit: unit?.name ?? null };
};

export type Official = Awaited<ReturnType<typeof officialOn>>;

const pageSize = 50;
const placeOf = { title: true, unit: { select: { name: true } }, agency: { select: { shortName: true } } };

/** One page of the people whose records the actor keeps, by name, with today's position and rater. */
export const findPeople = (actor: Actor, { search, page }: { search: string; page: number }) =>
  reading(actor, async (tx) => {
    // Whoever has left is found by those who look for them.
    const kept = search.trim() ? { OR: [keptPeople(actor), keptLeavers(actor)] } : keptPeople(actor);
    const where = { AND: [kept, matching(search)] };
    const total = await tx.person.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(page, pages);
    const rows = await tx.person.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (shown - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        name: true,
        number: true,
        partTime: true,
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          select: { position: { select: placeOf } },
        },
        raters: { where: onDay(actor.today), select: { rater: { select: { name: true } } } },
      },
    });
    const people = rows.map(({ assignments, raters, ...person }) => ({
      ...person,
      position: assignments[0]?.position ?? null,
      rater: raters[0]?.rater.name ?? null,
    }));
    return { people, total, page: shown, pages };
  });

/** Digits look for the beginning of a number, anything else for a part of a name. */
function matching(search: string): Prisma.PersonWhereInput {
  const digits = search.replace(/\s/g, "");
  if (digits === "") return {};
  if (/^\d+$/.test(digits)) return { number: { startsWith: digits } };
  return { name: { contains: search.trim(), mode: "insensitive" } };
}

/** One person's dated positions and raters, newest first; null when the actor does not keep their records. */
export const findPersonFile = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    if (!z.uuid().safeParse(personId).success) return null;
    const person = await tx.person.findFirst({
      where: { id: personId, OR: [keptPeople(actor), keptLeavers(actor)] },
      select: {
        id: true,
        name: true,
        number: true,
        grade: true,
        partTime: true,
        version: true,
        raterReports: { where: { settledAt: null }, select: { note: true, reportedAt: true } },
        studyLeaves,
        movements: {
          orderBy: [{ validFrom: "desc" }, { recordedAt: "desc" }],
          select: { ...recorded, importId: true, position: { select: { title: true } } },
        },
        movementsUndone: {
          orderBy: { undoneAt: "desc" },
          select: { ...recorded, undoneAt: true, reason: true },
        },
        assignments: {
          orderBy: { validFrom: "desc" },
          select: { id: true, kind: true, validFrom: true, validTo: true, position: { select: placeOf } },
        },
        raters: {
          orderBy: { validFrom: "desc" },
          select: {
            id: true,
            basis: true,
            validFrom: true,
            validTo: true,
            rater: raterName.rater,
          },
        },
      },
    });
    if (!person) return null;
    const { raterReports, studyLeaves: leaves, assignments, raters, ...rest } = person;
    const { movements, movementsUndone, ...file } = rest;
    const leads = await tx.unit.findMany({
      where: { positions: { some: headSeats(actor, personId) }, AND: keptUnits(actor) },
      orderBy: { path: "asc" },
      select: { id: true, name: true, independent: true },
    });
    const units = await tx.unit.findMany({
      where: keptUnits(actor),
      orderBy: { path: "asc" },
      select: { name: true, agency: { select: { shortName: true } } },
    });
    return {
      ...file,
      leads,
      units: namesOf(units),
      report: raterReports.map(reportOf)[0] ?? null,
      studyLeaves: leaves.map(leaveOf),
      /** Nothing is recorded of them any more, but a mistake may be undone. */
      left: movements.some(({ kind, validFrom }) => isDeparture(kind) && dateOf(validFrom) <= actor.today),
      movements: movements.map(({ importId, position, ...row }) => ({
        ...recordedOf(row),
        ...{ title: position?.title ?? null, single: importId === null },
      })),
      undone: movementsUndone.map(({ undoneAt, reason, ...row }) => ({
        ...recordedOf(row),
        ...{ reason, undoneAt: undoneAt.toISOString() },
      })),
      assignments: assignments.map(dated),
      raters: raters.map(dated),
      /** Why the actor does not decide on who rates them: somebody else who keeps their records does. */
      raterBlockers: ownCaseBlockers(actor.personId, [
        personId,
        inForce(raters.map(dated), actor.today)?.rater.id,
      ]),
    };
  });

const recorded = { id: true, kind: true, validFrom: true, basis: true } as const;

const recordedOf = <Row extends { validFrom: Date }>({ validFrom, ...row }: Row) => ({
  ...row,
  from: dateOf(validFrom),
});

/** The same; opened by somebody else it leaves a trace (A1), which its owner reads. */
export async function readPersonFile(actor: Actor, personId: string) {
  const file = await findPersonFile(actor, personId);
  if (!file || file.id === actor.personId) return file;
  const held = await reading(actor, (tx) => assignmentOf(tx, file.id, actor.today));
  const agencyId = held?.position.agencyId ?? null;
  await recordRead(actor, { name: "organisation.record-read", subjectId: file.id, agencyId });
  return file;
}

/** Names of units, with the agency where several are called the same. */
function namesOf(units: readonly { name: string; agency: { shortName: string } | null }[]) {
  const called = new Map<string, number>();
  for (const { name } of units) called.set(name, (called.get(name) ?? 0) + 1);
  return units.map(({ name, agency }) =>
    called.get(name) === 1 || !agency ? name : `${name} · ${agency.shortName}`,
  );
}

const reportOf = ({ note, reportedAt }: { note: string; reportedAt: Date }) => ({
  note,
  reportedAt: reportedAt.toISOString(),
});

/** Who is on record as the actor's rater today, and whether the actor has reported that this is wrong. */
export const findOwnRater = (actor: Actor) =>
  reading(actor, async (tx) => {
    const { personId } = actor;
    const rater = await raterOf(tx, personId, actor.today);
    const report = await tx.raterReport.findFirst({ where: { personId, settledAt: null } });
    return { name: rater?.name ?? null, report: report && reportOf(report) };
  });

/**
 * Reports of a wrong rater, oldest first: those that wait for the actor, none for whoever keeps no records or is the rater on record,
 * and the actor's own that waits for others who do, also of a keeper: nobody decides in one's own case.
 */
export async function raterReports(tx: Transaction, actor: Actor) {
  const rows = await tx.raterReport.findMany({
    where: {
      settledAt: null,
      OR: [{ personId: actor.personId }, { person: { AND: keptPeople(actor), NOT: supervisedBy(actor) } }],
    },
    orderBy: { reportedAt: "asc" },
    select: {
      ...{ id: true, reportedAt: true },
      person: {
        select: {
          ...{ id: true, name: true },
          assignments: { where: keptPositions(actor), take: 1, select: { id: true } },
        },
      },
    },
  });
  const reports = rows.map(({ person: { assignments, ...person }, ...report }) => ({
    own: person.id === actor.personId,
    kept: assignments.length > 0,
    report: { ...report, person },
  }));
  return {
    raterReports: reports.flatMap(({ own, kept, report }) => (kept && !own ? [report] : [])),
    ownRaterReport: reports.find(({ own }) => own)?.report ?? null,
  };
}
