import "server-only";

import type { Actor } from "@/lib/access/actor";
import { type TalksWaiting, talksWaiting } from "@/lib/counselling/queries";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Cadence } from "@/lib/db/generated/enums";
import { type GuidanceWaiting, guidanceWaiting } from "@/lib/guidance/queries/waiting";

/**
 * The people whom the actor rates today, each with the period of evaluation that today lies in: the rater owes everybody
 * one periodic feedback in it (art. 18: berkala is a duty), and is reminded from the day on which its window opens.
 */
const team = ({ personId, today }: Actor) => Prisma.sql`
  SELECT p.id, p.name, d.number, c.year, c.cadence, coalesce(d."opensOn" <= ${today}::date, false) AS due,
    EXISTS (SELECT 1 FROM "Feedback" f CROSS JOIN "Government" g
      WHERE f."personId" = p.id AND f."authorId" = v."raterId" AND f.kind = 'periodic'
        AND (f."givenAt" AT TIME ZONE g."timeZone")::date >= d."startsOn") AS given
  FROM "Supervision" v JOIN "Person" p ON p.id = v."personId"
    LEFT JOIN "Assignment" a ON a."personId" = p.id AND a.kind = 'definitive'
      AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
    LEFT JOIN "Position" q ON q.id = a."positionId"
    LEFT JOIN ("EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId") ON c."agencyId" = q."agencyId"
      AND d.kind = 'periodic' AND ${today}::date BETWEEN d."startsOn" AND d."endsOn"
  WHERE v."raterId" = ${personId}::uuid AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')`;

type Row = {
  id: string;
  name: string;
  number: number | null;
  year: number | null;
  cadence: Cadence | null;
  due: boolean;
  given: boolean;
};

const memberOf = ({ id, name, number, year, cadence, due, given }: Row) => ({
  id,
  name,
  period: number && year && cadence ? { kind: "periodic" as const, number, year, cadence } : null,
  /** Whether the period's window is open and this rater has not given any yet. */
  due: due && !given,
  given,
});

export type TeamMember = ReturnType<typeof memberOf>;

/** The actor's team by name, with what each is owed in the period that runs. */
export const findTeam = (actor: Actor) =>
  reading(actor, async (tx) =>
    (await tx.$queryRaw<Row[]>`${team(actor)} ORDER BY p.name, p.id`).map(memberOf),
  );

/** One of them; null for anybody else. */
export async function teamMember(tx: Transaction, actor: Actor, personId: string) {
  const [row] = await tx.$queryRaw<Row[]>`${team(actor)} AND p.id = ${personId}::uuid`;
  return row ? memberOf(row) : null;
}

type Waiting = {
  /** Requests that wait for an answer. */ requests: number;
  since: Date | null;
  owed: number;
  counselling: TalksWaiting;
  guidance: GuidanceWaiting[];
  /** Whom the actor rates today and what an outside party said of them, noted by themselves, waits to be confirmed; by name. */
  unconfirmed: { id: string; name: string }[];
  /** What the actor has asked others for, without an answer yet; the longest waiting first. */
  sent: { id: string; name: string; since: string }[];
};

/** Whoever rates on the day confirms, also what was noted under a rater before (art. 17). */
const unconfirmedBelow = ({ personId, today }: Actor) => Prisma.sql`
  SELECT DISTINCT p.id, p.name FROM "Supervision" v JOIN "Person" p ON p.id = v."personId"
    JOIN "Feedback" f ON f."personId" = p.id AND f."authorId" = p.id AND f.party IS NOT NULL AND f."confirmedAt" IS NULL
      AND f."declinedAt" IS NULL
  WHERE v."raterId" = ${personId}::uuid AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')`;

/**
 * What waits for the actor: requests to answer, since when, people who are owed periodic feedback, counselling talks, guidance,
 * and what members noted of outside parties; and the actor's own requests that wait for others. For the tasks.
 */
export async function feedbackWaiting(tx: Transaction, actor: Actor): Promise<Waiting> {
  const [waiting] = await tx.$queryRaw<Waiting[]>`
    SELECT count(*)::int AS requests, min("askedAt") AS since,
      (SELECT count(*)::int FROM (${team(actor)}) t WHERE t.due AND NOT t.given) AS owed,
      (SELECT to_json(w) FROM (${talksWaiting(actor)}) w) AS counselling,
      (${guidanceWaiting(actor)}) AS guidance,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id), '[]')
        FROM (${unconfirmedBelow(actor)}) u) AS unconfirmed,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', p.name, 'since', s."askedAt") ORDER BY s."askedAt"), '[]')
        FROM "FeedbackRequest" s JOIN "Person" p ON p.id = s."askedId"
        WHERE s."personId" = ${actor.personId}::uuid AND s."closedAt" IS NULL) AS sent
    FROM "FeedbackRequest" WHERE "askedId" = ${actor.personId}::uuid AND "closedAt" IS NULL`;
  const counselling = { unseen: 0, due: 0 };
  return (
    waiting ?? { requests: 0, since: null, owed: 0, counselling, guidance: [], unconfirmed: [], sent: [] }
  );
}
