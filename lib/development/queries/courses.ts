import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import type { Course } from "../offers";

/**
 * Courses of the catalogue that build one of the competencies, each with its nearest event of the year that has a place left and
 * still takes nominations; in one statement, by title.
 */
export const coursesTeaching = (tx: Transaction, { today }: Actor, competencyIds: string[], year: number) =>
  tx.$queryRaw<Course[]>`
    SELECT c.id, c.title, c.provider, c.form, c.international, c."competencyId", c.level, c.quantity::float AS quantity,
      c.cost::text AS cost, e.event
    FROM "TrainingCourse" c LEFT JOIN LATERAL (
      SELECT json_build_object('startsOn', v."startsOn", 'endsOn', v."endsOn", 'place', v.place, 'free', v.free,
          'cost', coalesce(v.cost, c.cost)::text) AS event
      FROM (SELECT *, seats - seats_taken(id) AS free FROM "TrainingEvent"
        WHERE "courseId" = c.id AND status = 'open' AND "nominateBy" >= ${today}::date AND "startsOn" > ${today}::date
          AND "startsOn" >= make_date(${year}::int, 1, 1) AND "endsOn" <= make_date(${year}::int, 12, 31)) v
      WHERE v.free > 0 ORDER BY v."startsOn", v.id LIMIT 1) e ON true
    WHERE c."retiredOn" IS NULL AND c."competencyId" = ANY(${competencyIds}::uuid[]) ORDER BY c.title, c.id`;
