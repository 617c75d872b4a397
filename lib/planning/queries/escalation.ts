import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import { planDeadline } from "@/lib/deadlines/plan-deadline";
import type { Transaction } from "@/lib/db/doors";

import { type Escalation, superiorDecidesFrom } from "../escalation";
import { positionIsLeft } from "./position-left";

type Waiting = {
  year: number;
  /** When the plan was handed in, in the government's time zone, and since when its owner holds the position. */
  handedInOn: IsoDate;
  startedOn: IsoDate | null;
};

const sinceOf = ({ year, startedOn, handedInOn }: Waiting) =>
  superiorDecidesFrom(planDeadline(year, startedOn), handedInOn);

/**
 * When and by whom a plan can be decided besides its rater; null when nobody can: nobody rates the rater, it was never
 * handed in, or its first edition counts already (art. 14(2)).
 */
export async function findEscalation(
  tx: Transaction,
  { today }: Actor,
  { id, edition, submittedAt }: { id: string; edition: number; submittedAt: Date | null },
): Promise<Escalation | null> {
  if (edition > 1 || !submittedAt) return null;
  const [row] = await tx.$queryRaw<(Waiting & Omit<Escalation, "since">)[]>`
    SELECT p.year, to_char(p."submittedAt" AT TIME ZONE g."timeZone", 'YYYY-MM-DD') AS "handedInOn",
      to_char(a."validFrom", 'YYYY-MM-DD') AS "startedOn", s.id AS "superiorId", s.name AS "superiorName"
    FROM "Government" g, "PerformancePlan" p
      JOIN "Supervision" v ON v."personId" = p."personId" AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
      JOIN "Supervision" w ON w."personId" = v."raterId" AND ${today}::date BETWEEN w."validFrom" AND coalesce(w."validTo", 'infinity')
      JOIN "Person" s ON s.id = w."raterId"
      LEFT JOIN "Assignment" a ON a."personId" = p."personId" AND a.kind = 'definitive'
        AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
    WHERE p.id = ${id}::uuid`;
  return row ? { since: sinceOf(row), superiorId: row.superiorId, superiorName: row.superiorName } : null;
}

type Decision = Waiting & {
  id: string;
  edition: number;
  positionTitle: string;
  submittedAt: Date;
  name: string;
  /** Whether the actor is the rater, not the rater's superior. */
  own: boolean;
};

/**
 * Plans that wait for the actor's decision, the longest waiting first: as the rater of the day, and apart those on which
 * another rater has not decided by the deadline, so that the actor may as that rater's superior (L.II.C.5). None of a position that its
 * owner has left.
 */
export async function plansToDecide(tx: Transaction, { personId, today }: Actor) {
  const rows = await tx.$queryRaw<Decision[]>`
    SELECT p.id, p.year, p.edition, p."positionTitle", p."submittedAt", o.name, v."raterId" = ${personId}::uuid AS own,
      to_char(p."submittedAt" AT TIME ZONE g."timeZone", 'YYYY-MM-DD') AS "handedInOn",
      to_char(a."validFrom", 'YYYY-MM-DD') AS "startedOn"
    FROM "Government" g, "Supervision" v JOIN "PerformancePlan" p ON p."personId" = v."personId" AND p.status = 'submitted'
      JOIN "Person" o ON o.id = p."personId"
      LEFT JOIN "Assignment" a ON a."personId" = p."personId" AND a.kind = 'definitive'
        AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
    WHERE ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity') AND NOT ${positionIsLeft(today)}
      AND (v."raterId" = ${personId}::uuid OR (p.edition = 1 AND v."raterId" IN (SELECT w."personId" FROM "Supervision" w
        WHERE w."raterId" = ${personId}::uuid AND ${today}::date BETWEEN w."validFrom" AND coalesce(w."validTo", 'infinity'))))
    ORDER BY p."submittedAt"`;
  return {
    plans: rows.filter(({ own }) => own).map(lineOf),
    pastDeadline: rows.filter((row) => !row.own && sinceOf(row) <= today).map(lineOf),
  };
}

const lineOf = ({ id, edition, positionTitle, submittedAt, name }: Decision) => ({
  ...{ id, edition, positionTitle, submittedAt, person: { name } },
});
