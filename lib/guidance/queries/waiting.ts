import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import { Prisma } from "@/lib/db/generated/client";
import type { Cadence, PeriodKind } from "@/lib/db/generated/enums";

import { daysListed, lowPredicates, toldStatuses } from "../guidance";

/** How many days ahead of its day one's own step stands in the list of tasks. */
const daysAhead = 7;

/** What of guidance waits for the actor, with the day since or until when. */
export type GuidanceWaiting = {
  /**
   * To write it, on what the actor rated or, to `follow`, on what a supervisor before did; to help with a step that is overdue;
   * to close it, its steps done or its predicate lifted; `own` is a step of the actor's own.
   */
  step: "open" | "follow" | "overdue" | "close" | "lifted" | "own";
  id: string;
  personId: string;
  name: string;
  day: IsoDate;
  text: string | null;
  period: { kind: PeriodKind; number: number; year: number; cadence: Cadence };
};

/**
 * All of it as one JSON array, the nearest day first. As SQL, so that the list of tasks, which everybody opens with, asks once
 * for all that waits beside progress. Guidance is to be written by whoever supervises on the day.
 */
export const guidanceWaiting = ({ personId, today }: Actor) => Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('step', w.step, 'id', w.id, 'personId', w."personId", 'name', p.name,
      'day', w.day, 'text', w.text, 'period', json_build_object('kind', d.kind, 'number', d.number, 'year', c.year,
      'cadence', c.cadence)) ORDER BY w.day, w.id), '[]') FROM (
    SELECT CASE WHEN ${personId}::uuid IN (e."raterId", e."signedById") THEN 'open' ELSE 'follow' END AS step, e.id, e."personId", e."periodId", local_day(e."handedOverAt") AS day, NULL AS text
      FROM "Evaluation" e JOIN "Supervision" v ON v."personId" = e."personId" AND v."raterId" = ${personId}::uuid
        AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
      WHERE e.predicate = ANY(${[...lowPredicates]}::"Predicate"[]) AND e.status = ANY(${[...toldStatuses]}::"EvaluationStatus"[])
        AND e."handedOverAt" > ${today}::date - ${daysListed}::int
        AND NOT EXISTS (SELECT 1 FROM "Guidance" g WHERE g."evaluationId" = e.id)
    UNION ALL
    SELECT CASE WHEN g.own THEN 'own' WHEN g.lifted THEN 'lifted' WHEN s.day IS NULL THEN 'close' ELSE 'overdue' END,
        g.id, g."personId", g."periodId", coalesce(s.day, g.day), s.text
      FROM (
        SELECT g.id, e."personId", e."periodId", l.lifted, n.own,
          local_day(CASE WHEN l.lifted THEN e."finalAt" ELSE g."openedAt" END) AS day
        FROM (SELECT ${personId}::uuid AS id, true AS own
          UNION ALL SELECT v."personId", false FROM "Supervision" v WHERE v."raterId" = ${personId}::uuid
            AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')) n
          JOIN "Evaluation" e ON e."personId" = n.id
          JOIN "Guidance" g ON g."evaluationId" = e.id AND g."closedAt" IS NULL
          CROSS JOIN LATERAL (SELECT e.status = 'final' AND e.predicate <> ALL(${[...lowPredicates]}::"Predicate"[]) AS lifted) l) g
      LEFT JOIN LATERAL (SELECT n."dueOn" AS day, n.text FROM "GuidanceStep" n
        WHERE n."guidanceId" = g.id AND n."doneOn" IS NULL ORDER BY n."dueOn", n.id LIMIT 1) s ON NOT g.lifted
      WHERE CASE WHEN g.own THEN s.day <= ${today}::date + ${daysAhead}::int
        ELSE s.day IS NULL OR s.day < ${today}::date END) w
    JOIN "Person" p ON p.id = w."personId" JOIN "EvaluationPeriod" d ON d.id = w."periodId"
    JOIN "EvaluationCycle" c ON c.id = d."cycleId"`;
