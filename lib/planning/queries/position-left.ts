import "server-only";

import type { IsoDate } from "@/lib/dates";
import { Prisma } from "@/lib/db/generated/client";

/**
 * Whether a plan `p` leads nowhere on a day, as a condition: its owner holds another position in the plan's year, for which there is to be
 * another plan (L.II.C.6; `isOfPosition`). Such a plan is nobody's to write, to hand in or to decide on, and ends as the next is opened.
 */
export const positionIsLeft = (
  today: IsoDate | Prisma.Sql,
) => Prisma.sql`(p.year = date_part('year', ${today}::date) AND EXISTS (
  SELECT FROM "Assignment" held JOIN "Position" seat ON seat.id = held."positionId"
  WHERE held."personId" = p."personId" AND held.kind = 'definitive'
    AND ${today}::date BETWEEN held."validFrom" AND coalesce(held."validTo", 'infinity')
    AND (seat."unitId" <> p."unitId" OR seat.title <> p."positionTitle")))`;
