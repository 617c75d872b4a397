import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { findGovernment } from "@/lib/access/queries";
import { addDays, dated, dateOf, endOfMonth, inForce, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { PeriodKind } from "@/lib/db/generated/enums";
import { found, refuseUnless } from "@/lib/errors";
import { partiesIn, type Snapshot } from "@/lib/evaluation/snapshot";

import { canTakeOutcomes, takenOutcomes, visibleExports } from "./policy";
import type { allowanceParameters } from "./schema";
import { type Fault, type Finished, recordOf, type SiasnRecord } from "./siasn";

const signer = {
  select: {
    ...{ id: true, name: true, number: true, grade: true },
    assignments: {
      where: { kind: "definitive" },
      select: {
        ...{ validFrom: true, validTo: true },
        position: { select: { title: true, kind: true, unit: { select: { name: true } } } },
      },
    },
  },
} satisfies Prisma.PersonDefaultArgs;

const finished = {
  ...{ id: true, resultRating: true, behaviourRating: true, predicate: true, signedAt: true },
  ...{ snapshot: true, raterId: true, signedById: true },
  period: { select: { kind: true, startsOn: true, endsOn: true, cycle: { select: { year: true } } } },
  person: { select: { id: true, name: true, number: true } },
  agency: { select: { name: true } },
  signedBy: signer,
} satisfies Prisma.EvaluationSelect;

type Row = Prisma.EvaluationGetPayload<{ select: typeof finished }>;

/** Final evaluations of a year that have not left yet, with the record of each or what keeps it here. */
export async function outcomesToTake(
  tx: Transaction,
  actor: Actor,
  { year, kind }: { year: number; kind: PeriodKind },
) {
  const rows = await tx.evaluation.findMany({
    where: { AND: takenOutcomes(actor), period: { kind, cycle: { year } }, exported: null },
    orderBy: [{ agency: { name: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
    select: finished,
  });
  const { timeZone } = found(
    await tx.government.findUnique({ where: { id: 1 }, select: { timeZone: true } }),
  );
  const read = rows.map((row) => ({
    id: row.id,
    agency: row.agency.name,
    ...recordOf(finishedOf(row, timeZone)),
  }));
  return {
    ready: read.flatMap((one): { id: string; record: SiasnRecord }[] => ("record" in one ? [one] : [])),
    kept: read.flatMap((one): Kept[] => ("faults" in one ? [one] : [])),
  };
}

type Kept = { id: string; agency: string; faults: Fault[] };

/** What every signed evaluation has; the database sees to it. */
function finishedOf(row: Row, timeZone: string): Finished {
  const { period } = row;
  return {
    ...{ id: row.id, person: row.person, kind: period.kind, year: period.cycle.year },
    ...{ startsOn: dateOf(period.startsOn), endsOn: dateOf(period.endsOn) },
    ...{ resultRating: found(row.resultRating), behaviourRating: found(row.behaviourRating) },
    predicate: found(row.predicate),
    signer: signerOf(row, dateIn(timeZone, found(row.signedAt))),
  };
}

/** Who signed, as the signature kept them; what it did not keep, records say of that day, and can be mended there. */
function signerOf({ signedBy, signedById, raterId, snapshot }: Row, day: IsoDate): Finished["signer"] {
  const { assignments, ...person } = found(signedBy);
  const { rater, superior } = partiesIn(snapshot as Snapshot);
  const kept = signedById === raterId ? rater : superior;
  const seats = assignments.map(({ position, ...time }) => ({ ...dated(time), position }));
  const seat = inForce(seats, day)?.position;
  return {
    ...{ id: person.id, name: kept?.name ?? person.name },
    ...{ number: kept?.number ?? person.number, grade: kept?.grade ?? person.grade },
    ...{ position: kept?.position ?? seat?.title ?? null, unit: kept?.unit ?? seat?.unit.name ?? null },
    official: seat?.kind === "official",
  };
}

const keptShown = 20;

/**
 * For the page: how many finished evaluations of a year are ready to leave, those that are kept here with whose record has to
 * be mended, and what has left before. @throws DomainError `not-found` for anybody but the regional HR agency.
 */
export const findOutcomes = (actor: Actor, asked: { year: number; kind: PeriodKind; page: number }) =>
  reading(
    actor,
    async (tx) => {
      refuseUnless(canTakeOutcomes(actor));
      const { ready, kept } = await outcomesToTake(tx, actor, asked);
      const { year, kind, page } = asked;
      const exports = await tx.outcomeExport.findMany({
        where: { year, kind, AND: visibleExports(actor) },
        orderBy: { madeAt: "desc" },
        select: {
          id: true,
          madeAt: true,
          madeBy: { select: { name: true } },
          _count: { select: { rows: true } },
        },
      });
      return {
        ready: ready.length,
        kept: kept.slice((page - 1) * keptShown, page * keptShown),
        keptCount: kept.length,
        pages: Math.ceil(kept.length / keptShown),
        exports: exports.map(({ id, madeAt, madeBy, _count }) => ({
          ...{ id, madeAt: madeAt.toISOString(), madeBy: madeBy.name, count: _count.rows },
        })),
      };
    },
    { timeout: 30_000 },
  );

export type Outcomes = Awaited<ReturnType<typeof findOutcomes>>;

/** One export as it left; null for whoever takes none. */
export async function exportInSight(tx: Transaction, actor: Actor, exportId: string) {
  if (!canTakeOutcomes(actor)) return null;
  return tx.outcomeExport.findFirst({
    where: { id: exportId, AND: visibleExports(actor) },
    select: { year: true, kind: true, rows: { orderBy: { evaluationId: "asc" }, select: { content: true } } },
  });
}

/** Evaluations that became final within a month, for the allowance office: predicate, state and day; no pay. */
export async function allowanceLines(
  tx: Transaction,
  actor: Actor,
  { month }: z.output<typeof allowanceParameters>,
) {
  refuseUnless(canTakeOutcomes(actor));
  const timeZone = (await findGovernment())?.timeZone ?? "Asia/Jakarta";
  const [year, number] = month.split("-").map(Number) as [number, number];
  // A day more on both sides, for instants are in UTC; which month each belongs to, the government's day says.
  const [from, to] = [addDays(`${month}-01`, -1), addDays(endOfMonth(year, number), 2)];
  const rows = await tx.evaluation.findMany({
    where: { AND: takenOutcomes(actor), finalAt: { gte: new Date(from), lt: new Date(to) } },
    orderBy: [{ agency: { name: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
    select: {
      ...{ status: true, predicate: true, finalAt: true },
      person: { select: { number: true, name: true } },
      agency: { select: { name: true } },
      unit: { select: { name: true } },
      period: { select: { kind: true, number: true, cycle: { select: { year: true, cadence: true } } } },
    },
  });
  return rows
    .map(({ finalAt, period, ...row }) => ({
      ...row,
      period: { kind: period.kind, number: period.number, ...period.cycle },
      finalOn: dateIn(timeZone, found(finalAt)),
    }))
    .filter(({ finalOn }) => finalOn.startsWith(month));
}
