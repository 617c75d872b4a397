import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor, unitPathsInYear } from "@/lib/access/permissions";
import { reading } from "@/lib/db/doors";

import { canReadOutcomes } from "../policy";
import type { Closed, NamedClosed } from "../outcome";

type Row = Closed & { kind: "all" | "provider" | "agency" | "unit"; id: string; name: string };

/**
 * What the trainings closed that ended in a year and whose use could be evaluated by today: of all in the units entrusted to the
 * actor, by provider, and by agency or, within one, by unit. One statement, and each training is read once in it. Null for
 * whoever reads none.
 */
export const findOutcomes = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    if (!canReadOutcomes(actor)) return null;
    const paths = [
      ...unitPathsFor(actor, "development:read"),
      ...unitPathsInYear(actor, "report:read", year),
    ];
    const rows = await tx.$queryRaw<Row[]>`
      WITH taken AS MATERIALIZED (
        SELECT r."personId", r.provider, r."agencyId", r."unitId", r.hours, o."recordId" IS NOT NULL AS evaluated,
          CASE WHEN num_nonnulls(o."levelBefore", o.required) = 2 THEN greatest(o.required - o."levelBefore", 0) END AS before,
          greatest(o.required - a.level, 0) AS after,
          CASE WHEN e.id IS NOT NULL THEN coalesce(e.cost, c.cost) END AS cost
        FROM "TrainingRecord" r JOIN "Unit" u ON u.id = r."unitId"
          LEFT JOIN "TrainingOutcome" o ON o."recordId" = r.id
          LEFT JOIN "CompetencyAssessment" a ON a.id = o."assessmentId"
          LEFT JOIN "TrainingNomination" n ON n.id = r."nominationId"
          LEFT JOIN "TrainingEvent" e ON e.id = n."eventId" LEFT JOIN "TrainingCourse" c ON c.id = e."courseId"
        WHERE r."competencyId" IS NOT NULL AND r.source IS NULL
          AND r."endedOn" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)
          AND (r."endedOn" + interval '3 months')::date <= ${actor.today}::date
          AND EXISTS (SELECT FROM unnest(${paths}::text[]) granted WHERE u.path ^@ granted)),
      summed AS (
        SELECT provider, "agencyId", "unitId", GROUPING(provider, "agencyId", "unitId") AS grouped,
          count(*)::int AS trained, count(*) FILTER (WHERE evaluated)::int AS evaluated,
          count(before)::int AS measured, count(*) FILTER (WHERE before > 0)::int AS lacking,
          count(*) FILTER (WHERE before > 0 AND after = 0)::int AS closed,
          coalesce(sum(before) FILTER (WHERE before > 0), 0)::int AS before,
          coalesce(sum(after) FILTER (WHERE before > 0), 0)::int AS after,
          coalesce(sum(hours) FILTER (WHERE before > 0), 0)::float AS hours,
          count(*) FILTER (WHERE before > 0 AND cost IS NOT NULL)::int AS costed,
          coalesce(sum(cost) FILTER (WHERE before > 0), 0)::float AS cost,
          coalesce(sum(before - after) FILTER (WHERE before > 0 AND cost IS NOT NULL), 0)::int AS "costedLevels",
          count(DISTINCT "personId") FILTER (WHERE before > 0)::int AS people,
          count(DISTINCT "personId") FILTER (WHERE before > 0 AND after = 0)::int AS "closedPeople"
        FROM taken GROUP BY GROUPING SETS ((), (provider), ("agencyId"), ("unitId")))
      SELECT CASE s.grouped WHEN 7 THEN 'all' WHEN 3 THEN 'provider' WHEN 5 THEN 'agency' ELSE 'unit' END AS kind,
        coalesce(s.provider, s."agencyId"::text, s."unitId"::text, '') AS id,
        coalesce(s.provider, g."shortName", u.name, '') AS name,
        s.trained, s.evaluated, s.measured, s.lacking, s.closed, s.before, s.after, s.hours, s.costed, s.cost,
        s."costedLevels", s.people, s."closedPeople"
      FROM summed s LEFT JOIN "Agency" g ON g.id = s."agencyId" LEFT JOIN "Unit" u ON u.id = s."unitId"
      ORDER BY name, id`;
    const of = (kind: Row["kind"]): NamedClosed[] =>
      rows.flatMap(({ kind: own, ...row }) => (own === kind ? [row] : []));
    const agencies = of("agency");
    return {
      year,
      all: of("all")[0] ?? { ...nothing, id: "", name: "" },
      providers: of("provider"),
      units: agencies.length > 1 ? agencies : of("unit"),
    };
  });

const nothing: Closed = {
  ...{ trained: 0, evaluated: 0, measured: 0, lacking: 0, closed: 0, before: 0, after: 0 },
  ...{ hours: 0, costed: 0, cost: 0, costedLevels: 0, people: 0, closedPeople: 0 },
};
