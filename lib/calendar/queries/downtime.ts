import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateIn } from "@/lib/access/clock";
import { dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

import { canKeepCalendar } from "../policy";

type Row = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  reason: string;
  recordedAt: Date;
  recordedBy: string;
  lost: Date[];
};

/** The downtimes of a year, the latest first, with the working days they cost, for the keeper of cycles. */
export const findDowntimes = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const timeZone = await zoneOf(tx);
    const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`];
    const rows = await tx.$queryRaw<Row[]>`
      SELECT d.id, d."startsAt", d."endsAt", d.reason, d."recordedAt", p.name AS "recordedBy",
        ARRAY(SELECT l.date FROM "LostDay" l WHERE l.date BETWEEN (d."startsAt" AT TIME ZONE ${timeZone})::date
          AND (d."endsAt" AT TIME ZONE ${timeZone})::date ORDER BY l.date) AS lost
      FROM "Downtime" d JOIN "Person" p ON p.id = d."recordedById"
      WHERE d."withdrawnAt" IS NULL AND d."endsAt" >= ${from}::timestamp AT TIME ZONE ${timeZone} AND d."startsAt" < ${to}::timestamp AT TIME ZONE ${timeZone}
      ORDER BY d."startsAt" DESC`;
    return rows.map(({ startsAt, endsAt, recordedAt, lost, ...row }) => ({
      ...row,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      lost: lost.map(dateOf),
      recordedAt: recordedAt.toISOString(),
      mayWithdraw: dateIn(timeZone, recordedAt) === actor.today,
    }));
  });

export type KeptDowntime = Awaited<ReturnType<typeof findDowntimes>>[number];

/** The government's time zone. */
export async function zoneOf(tx: Transaction) {
  const government = await tx.government.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  return government?.timeZone ?? "Asia/Jakarta";
}

type Moment = { day: IsoDate; time: string };

/** The instants of two moments as the clocks on the wall showed them. */
export async function instantsOf(tx: Transaction, from: Moment, to: Moment) {
  const zone = await zoneOf(tx);
  const [row] = await tx.$queryRaw<{ from: Date; to: Date }[]>`
    SELECT ${`${from.day} ${from.time}`}::timestamp AT TIME ZONE ${zone} AS from,
      ${`${to.day} ${to.time}`}::timestamp AT TIME ZONE ${zone} AS to`;
  if (!row) throw new Error("no instants");
  return row;
}
