import "server-only";

import type { IsoDate } from "@/lib/dates";
import { Prisma } from "@/lib/db/generated/client";

/**
 * On which day each of these people first reached each step of a year (R6), as rows of `PersonAdoption`: the one place where the
 * steps are defined. Who counts owes a plan on the year's last day, or today while it runs: in a definitive position, and not
 * exempt (L.II.C.8); where they stand then, with every step they took elsewhere in the year.
 *
 * - account: their account was made, and is not closed.
 * - signed_in: they signed in for the first time, in whichever year.
 * - drafted: they opened a plan of the year.
 * - handed_in: a plan of the year was handed in.
 * - reported: they reported progress in the year.
 * - fed: feedback about them by somebody else, or an outside party's that their rater confirmed, was given in the year.
 *
 * Whoever took a later step has taken the ones before it, at the latest on that day; feedback counts from the first report on,
 * for without one nothing was answered. So every step is a part of the step before it. What happened after the year is over is
 * left out of it; in the running year nothing is later than today, by whichever clock it was written.
 * @param people ids as a subquery with a column "personId".
 */
export const adoptionOf = (people: Prisma.Sql, year: number, today: IsoDate) => Prisma.sql`
  SELECT s."personId", ${year}::smallint AS year, s."unitId", least(account, s_in, drafted, handed, reported) AS account,
    least(s_in, drafted, handed, reported) AS signed_in, least(drafted, handed, reported) AS drafted,
    least(handed, reported) AS handed_in, reported,
    CASE WHEN reported IS NOT NULL AND fed IS NOT NULL THEN greatest(reported, fed) END AS fed
  FROM (${owing(people, year, today)}) s,
    LATERAL (SELECT ${dayOf(Prisma.sql`SELECT a."createdAt" FROM "Account" a
        WHERE a."personId" = s."personId" AND a."disabledAt" IS NULL`)} AS account,
      ${dayOf(Prisma.sql`SELECT min(o."startedAt") FROM "UserSession" o JOIN "Account" a ON a.id = o."accountId"
        WHERE a."personId" = s."personId"`)} AS s_in,
      ${dayOf(Prisma.sql`SELECT min(p."openedAt") FROM "PerformancePlan" p
        WHERE p."personId" = s."personId" AND p.year = ${year}`)} AS drafted,
      ${dayOf(Prisma.sql`SELECT min(t.at) FROM "PlanStep" t JOIN "PerformancePlan" p ON p.id = t."planId"
        WHERE p."personId" = s."personId" AND p.year = ${year} AND t.kind = 'submitted'`)} AS handed,
      ${dayOf(Prisma.sql`SELECT min(r."reportedAt") FROM "ProgressReport" r WHERE r."personId" = s."personId"
        AND local_day(r."reportedAt") BETWEEN s.first AND s.last`)} AS reported,
      ${dayOf(Prisma.sql`SELECT min(f."givenAt") FROM "Feedback" f WHERE f."personId" = s."personId"
        AND (f."authorId" <> f."personId" OR f."confirmedAt" IS NOT NULL)
        AND local_day(f."givenAt") BETWEEN s.first AND s.last`)} AS fed) days`;

/** The day of an instant as it counts: today for what a clock ahead of the government's has written, none after a year that is over. */
const dayOf = (instant: Prisma.Sql) => Prisma.sql`
  (SELECT CASE WHEN day <= s.until THEN day WHEN day IS NOT NULL AND s.until < s.last THEN s.until END
    FROM (SELECT local_day((${instant})) AS day) d)`;

/** Who owes a plan on the last day of the year that there is something to count of, and where they stand then. */
const owing = (people: Prisma.Sql, year: number, today: IsoDate) => Prisma.sql`
  SELECT DISTINCT ON (a."personId") a."personId", p."unitId", d.first, d.last, d.until
  FROM (SELECT make_date(${year}::int, 1, 1) AS first, make_date(${year}::int, 12, 31) AS last,
      least(make_date(${year}::int, 12, 31), ${today}::date) AS until) d
  JOIN "Assignment" a ON a.kind = 'definitive' AND d.until BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
    AND a."personId" IN (SELECT "personId" FROM (${people}) who)
  JOIN "Position" p ON p.id = a."positionId" AND p.kind <> 'official'
  WHERE d.first <= ${today}::date AND NOT EXISTS (SELECT FROM "PlanExemption" x WHERE x."personId" = a."personId"
    AND d.until BETWEEN x."validFrom" AND coalesce(x."validTo", 'infinity'))
  ORDER BY a."personId", a."validFrom" DESC, a.id`;
