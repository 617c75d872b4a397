import "server-only";

import { clockOf, dateIn, type Moment } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { workingCalendar } from "@/lib/cycles/queries";
import { addDays, type IsoDate, workingDaysBefore } from "@/lib/dates";
import { type Transaction, unattended } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { EvaluationStatus } from "@/lib/db/generated/enums";
import { issueDocuments } from "@/lib/documents/commands/issue";
import { newId } from "@/lib/ids";

import { clocks, timeMakes } from "../chain";

/** Few at a time: the documents of each are issued anew, and meanwhile nobody else adds to the trail of its agency. */
const batch = 25;

/**
 * Settles what time has ended, batch by batch, for the job, once a whole working day has passed since: a downtime of the last
 * day (H7) can still be recorded on the next. Answers how many evaluations.
 */
export async function settleOverdue(instant: Date): Promise<number> {
  let [settled, last] = [0, 0];
  do {
    last = await unattended(async (tx) => {
      const government = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
      const { today, now } = clockOf(government, instant);
      const { holidays } = await workingCalendar(tx, today);
      return settleOn(tx, { today: workingDaysBefore(today, 1, holidays), now });
    });
    settled += last;
  } while (last >= batch);
  return settled;
}

/**
 * What was handed over and not answered in time lapses, and what was acknowledged without an objection is final (L.V.A); a
 * batch of each clock. It is so since the day after the last on which to answer, whenever it is settled. An answer that comes
 * at the same moment wins or loses whole: the state is asked again as it is changed.
 */
export async function settleOn(tx: Transaction, { today, now }: Moment): Promise<number> {
  const inPlace = await overdue(tx, today, { days: clocks.inPlace.answer, finality: "rater_lapsed" });
  const usual = await overdue(tx, today, {
    days: clocks.answer,
    OR: [{ finality: null }, { finality: { not: "rater_lapsed" } }],
  });
  const over = [...inPlace, ...usual];
  const lapsed = await settleAs(tx, over, { from: "handed_over", to: "lapsed", kind: "lapsed" }, now);
  const final = await settleAs(tx, over, { from: "acknowledged", to: "final", kind: "finalised" }, now);
  return lapsed + final;
}

/** Evaluations whose time to answer is over, those handed over first in front: what is due stands before what is not yet. */
async function overdue(
  tx: Transaction,
  today: IsoDate,
  { days, ...clock }: { days: number } & Prisma.EvaluationWhereInput,
) {
  const { timeZone, holidays } = await workingCalendar(tx, today);
  const rows = await tx.evaluation.findMany({
    where: {
      ...clock,
      status: { in: ["handed_over", "acknowledged"] },
      // Working days are never fewer days of the calendar.
      handedOverAt: { lt: new Date(addDays(today, 1 - days)) },
    },
    orderBy: { handedOverAt: "asc" },
    take: batch,
    select: { id: true, status: true, finality: true, handedOverAt: true },
  });
  return rows.filter(({ handedOverAt, ...row }) => {
    const handedOverOn = handedOverAt && dateIn(timeZone, handedOverAt);
    const standing = { ...row, handedOverOn, signedOn: null, closesOn: today, objection: null };
    return timeMakes(standing, today, holidays) !== null;
  });
}

type Over = { id: string; status: EvaluationStatus };

type Way =
  | { from: "handed_over"; to: "lapsed"; kind: "lapsed" }
  | { from: "acknowledged"; to: "final"; kind: "finalised" };

async function settleAs(tx: Transaction, over: readonly Over[], { from, to, kind }: Way, now: string) {
  const ids = over.filter(({ status }) => status === from).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const settled = await tx.$queryRaw<{ id: string; personId: string; agencyId: string }[]>`
    UPDATE "Evaluation" e SET status = ${to}::"EvaluationStatus", version = version + 1,
      "finalAt" = (answered_by(e) + 1)::timestamp AT TIME ZONE (SELECT "timeZone" FROM "Government" WHERE id = 1)
    WHERE id = ANY (${ids}::uuid[]) AND status = ${from}::"EvaluationStatus" RETURNING id, "personId", "agencyId"`;
  await tx.evaluationStep.createMany({
    data: settled.map(({ id }) => ({ id: newId(), evaluationId: id, kind, actorId: null, at: now })),
  });
  const topic = to === "lapsed" ? "evaluation.lapsed" : "evaluation.finalised";
  await tx.notification.createMany({
    data: settled.map(({ id, personId }) => ({
      ...{ id: newId(), personId, topic, subjectId: id, details: {}, at: now },
    })),
  });
  for (const { id: subjectId, agencyId } of settled) {
    await issueDocuments(tx, { personId: null, now }, subjectId, kind);
    await recordEvent(tx, { personId: null, now }, { name: topic, subjectId, agencyId });
  }
  return settled.length;
}
