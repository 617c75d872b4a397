import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsInYear } from "@/lib/access/permissions";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Cadence, PeriodKind } from "@/lib/db/generated/enums";
import { found } from "@/lib/errors";

import type { Distribution } from "../distribution-pattern";
import { patternOf, type RaterPattern } from "../rater-patterns";

/** How many of an agency's last periods are looked at. */
const periodsShown = 4;
/** How many working days are the last ones, and within how many days they are found whatever the holidays. */
const [lastDays, longestRest] = [2, 20];

/** What the statement answers of one rater; predicates as counts in the order of `predicates`. */
type Row = {
  id: string;
  name: string;
  position: string | null;
  unit: string | null;
  rated: { period: string; counts: number[]; lastDays: number; marked: number; agreeing: number }[];
};
type Period = {
  id: string;
  kind: PeriodKind;
  number: number;
  year: number;
  cadence: Cadence;
  /** Whether its window is over. */
  closed: boolean;
  counts: number[];
};
type Answer = { raters: Row[]; periods: Period[] };

/**
 * The actor's own pattern: of all last four periods together and of each, the newest first; also while a window is open, then
 * without the agency beside it.
 */
export const findOwnPattern = (actor: Actor) =>
  reading(actor, async (tx) => {
    const self = Prisma.sql`r.id = ${actor.personId}::uuid`;
    const started = Prisma.sql`d."opensOn" <= ${actor.today}::date`;
    const [own] = ratersOf(await patternsFrom(tx, actor, started, self));
    return own ?? null;
  });

/**
 * The patterns of raters below the actor: those whom the actor rates, and those with a position in units whose figures the actor
 * reads; neither oneself nor anybody above who rates oneself or those raters in turn. Only of windows that have closed, so that each has seen their own first. Who
 * gave everybody the same comes first, then who is farthest from the mean of the agency; of whom nothing may be said, only the
 * number is told.
 */
export const findPatternsBelow = (actor: Actor) =>
  reading(actor, async (tx) => {
    const closed = Prisma.sql`d."closesOn" < ${actor.today}::date`;
    const raters = ratersOf(await patternsFrom(tx, actor, closed, below(actor)));
    const said = raters.flatMap(({ pattern, ...rater }) => (pattern ? [{ ...rater, pattern }] : []));
    return {
      raters: said.sort((one, other) => distanceOf(other) - distanceOf(one)),
      unsaid: raters.length - said.length,
    };
  });

export type OwnPatternFound = Awaited<ReturnType<typeof findOwnPattern>>;
export type RaterWithPattern = Awaited<ReturnType<typeof findPatternsBelow>>["raters"][number];

/** What comes first: everybody the same; then however far from the mean of the agency, which is never five ranks. */
const distanceOf = ({ pattern }: { pattern: RaterPattern }) =>
  (pattern.mostGiven.part === pattern.mostGiven.whole ? 5 : 0) + Math.abs(pattern.difference ?? 0);

/** Each rater with the pattern of each time, the newest first, and of all together. */
function ratersOf({ raters, periods }: Answer) {
  const known = new Map(periods.map((period) => [period.id, period]));
  const newest = new Map(periods.map(({ id }, at) => [id, at]));
  const placeOf = ({ period }: { period: Period }) => newest.get(period.id) ?? 0;
  return raters.map(({ rated, ...rater }) => {
    const own = rated
      .flatMap(({ period: id, counts, ...figures }) => {
        const period = known.get(id);
        return period ? [{ ...figures, period, counts: distributionOf(counts) }] : [];
      })
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map((row) => ({ ...row, when: whenOf(row.period), agency: agencyIn(row.period) }));
    const times = [...new Set(own.map(({ when }) => when))].map((when) => {
      const then = own.filter((row) => row.when === when);
      return { period: found(then[0]).period, pattern: patternOf(then) };
    });
    return { ...rater, pattern: patternOf(own), times };
  });
}

/** Agencies have periods of their own; what has the same name in each is the same time. */
const whenOf = ({ kind, number, year, cadence }: Period) =>
  kind === "annual" ? `${year}` : `${year}/${cadence}/${number}`;

/** Nobody is told where the others stand while they still decide: it would draw everybody to one place. */
const agencyIn = ({ closed, counts }: Period) => distributionOf(closed ? counts : []);

const distributionOf = (counts: readonly number[]) =>
  Object.fromEntries(predicates.map((key, at) => [key, counts[at] ?? 0])) as Distribution;

/** The same as `supervisedBy`, or a seat in units granted for `report:read`; without oneself and the raters above. */
function below(actor: Actor) {
  const { personId, today } = actor;
  const paths = unitPathsInYear(actor, "report:read", Number(today.slice(0, 4)));
  return Prisma.sql`r.id <> ${personId}::uuid
    AND r.id <> ALL (ARRAY(WITH RECURSIVE above AS (
      SELECT s."raterId" FROM "Supervision" s WHERE s."personId" = ${personId}::uuid AND ${onDay("s", today)}
      UNION SELECT s."raterId" FROM above a JOIN "Supervision" s ON s."personId" = a."raterId" AND ${onDay("s", today)})
      SELECT "raterId" FROM above))
    AND (r.id IN (SELECT s."personId" FROM "Supervision" s WHERE s."raterId" = ${personId}::uuid AND ${onDay("s", today)})
      OR r.id IN (SELECT a."personId" FROM "Unit" u JOIN "Position" o ON o."unitId" = u.id
        JOIN "Assignment" a ON a."positionId" = o.id AND a.kind = 'definitive' AND ${onDay("a", today)}
        WHERE u.path ^@ ANY (${paths}::text[])))`;
}

/**
 * Everything in one statement, however many raters there are: what each signed in the last periods of the agency, the signatures
 * on the last two working days of its window, not of an extension, the agreement with marks as it was kept at the signature, and once for each
 * period everybody signed in the agency.
 */
async function patternsFrom(tx: Transaction, actor: Actor, wanted: Prisma.Sql, raters: Prisma.Sql) {
  const [answer] = await tx.$queryRaw<[Answer]>`
  WITH windows AS MATERIALIZED (
    SELECT d.id, d.kind, d.number, d."closesOn", c.year, c.cadence,
      row_number() OVER (PARTITION BY c."agencyId" ORDER BY d."closesOn" DESC, d.kind) AS age
    FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId" WHERE ${wanted}),
  ends AS MATERIALIZED (
    SELECT w."closesOn", (SELECT min(day) FROM (
        SELECT g::date AS day FROM generate_series(w."closesOn" - ${longestRest}::int, w."closesOn", interval '1 day') g
        WHERE extract(isodow FROM g) < 6 AND NOT EXISTS (SELECT FROM "Holiday" h WHERE h.date = g::date)
          AND NOT EXISTS (SELECT FROM "LostDay" x WHERE x.date = g::date)
        ORDER BY g DESC LIMIT ${lastDays}) l)::timestamp AT TIME ZONE z.zone AS "lastFrom",
      (w."closesOn" + 1)::timestamp AT TIME ZONE z.zone AS "lastUntil"
    FROM (SELECT "timeZone" AS zone FROM "Government") z, (SELECT DISTINCT "closesOn" FROM windows WHERE age <= ${periodsShown}) w),
  raters AS MATERIALIZED (SELECT r.id, r.name FROM "Person" r WHERE ${raters}),
  periods AS MATERIALIZED (SELECT * FROM windows JOIN ends USING ("closesOn") WHERE age <= ${periodsShown}),
  changed AS MATERIALIZED (SELECT "evaluationId" AS id, (before->>'predicate')::"Predicate" AS predicate
    FROM "Objection" WHERE decision = 'changed'),
  rated AS MATERIALIZED (
    SELECT e."periodId", e."raterId", ${countsOf},
      count(*) FILTER (WHERE e."signedAt" >= p."lastFrom" AND e."signedAt" < p."lastUntil")::int AS "lastDays",
      count(e."agreesWithMarks")::int AS marked, count(*) FILTER (WHERE e."agreesWithMarks")::int AS agreeing
    FROM periods p JOIN "Evaluation" e ON e."periodId" = p.id AND e."signedById" = e."raterId"
      LEFT JOIN changed o ON o.id = e.id GROUP BY 1, 2),
  agencies AS (SELECT "periodId", ${sumsOf} AS counts FROM rated GROUP BY 1
    HAVING bool_or("raterId" IN (SELECT id FROM raters))),
  own AS (SELECT t."raterId", json_agg(json_build_object('period', t."periodId", 'counts', ${countsArray},
      'lastDays', t."lastDays", 'marked', t.marked, 'agreeing', t.agreeing)) AS rated
    FROM rated t WHERE t."raterId" IN (SELECT id FROM raters) GROUP BY 1),
  seats AS (SELECT DISTINCT ON (a."personId") a."personId", s.title, u.name AS unit
    FROM "Assignment" a JOIN own o ON o."raterId" = a."personId" JOIN "Position" s ON s.id = a."positionId"
      JOIN "Unit" u ON u.id = s."unitId" WHERE a.kind = 'definitive' AND ${onDay("a", actor.today)})
  SELECT (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'position', s.title, 'unit', s.unit,
        'rated', o.rated) ORDER BY r.name, r.id), '[]')
      FROM own o JOIN raters r ON r.id = o."raterId" LEFT JOIN seats s ON s."personId" = r.id) AS raters,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'number', p.number, 'year', p.year,
        'cadence', p.cadence, 'closed', p."closesOn" < ${actor.today}::date, 'counts', a.counts) ORDER BY p."closesOn" DESC, p.kind), '[]')
      FROM periods p JOIN agencies a ON a."periodId" = p.id) AS periods`;
  return answer;
}

/** In force on the day, of a table by its short name. */
const onDay = (table: string, day: string) => Prisma.sql`${Prisma.raw(table)}."validFrom" <= ${day}::date
  AND (${Prisma.raw(table)}."validTo" IS NULL OR ${Prisma.raw(table)}."validTo" >= ${day}::date)`;

const predicates = ["very_good", "good", "needs_improvement", "poor", "very_poor"] as const;

/** What the rater gave, whatever the decision on an objection made of it. */
const given = Prisma.sql`coalesce(o.predicate, e.predicate)`;
const countsOf = Prisma.join(
  predicates.map(
    (key) => Prisma.sql`count(*) FILTER (WHERE ${given} = ${key}::"Predicate")::int AS ${Prisma.raw(key)}`,
  ),
);
const sumsOf = Prisma.raw(`json_build_array(${predicates.map((key) => `sum(${key})`).join()})`);
const countsArray = Prisma.raw(`json_build_array(${predicates.map((key) => `t.${key}`).join()})`);
