import "server-only";

import type { Actor } from "@/lib/access/actor";
import { agenciesToOpen, yearEnds } from "@/lib/calendar/queries/year";
import { yearBlockers } from "@/lib/calendar/windows";
import { closingBlockers, usualCadence } from "@/lib/calendar/year";
import { reading, type Transaction } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";
import { countDataErrors } from "@/lib/movements/queries/data-errors";

import { canKeepOffice } from "../policy";

/** Agencies of which nobody keeps the records, and whether a goal of the year stands anywhere in them. */
async function lackingOf(tx: Transaction, { today }: Actor, year: number, agencyIds: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string; helper: boolean; goals: boolean }[]>`
    SELECT g.id, EXISTS (SELECT FROM "RoleGrant" r JOIN "Unit" u ON u.id = r."unitId" WHERE u."agencyId" = g.id
        AND r.role = 'agency_admin' AND ${today}::date BETWEEN r."validFrom" AND coalesce(r."validTo", 'infinity')) AS helper,
      EXISTS (SELECT FROM "UnitGoal" o JOIN "Unit" u ON u.id = o."unitId" WHERE u."agencyId" = g.id AND o.year = ${year}) AS goals
    FROM "Agency" g WHERE g.id = ANY (${[...agencyIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * What the office of a year has before it: for each agency the rhythm that is set or, where none is, the one it had, with what is
 * missing before it can begin; and how its year ends.
 * @throws DomainError `not-found` for anybody but the keeper of cycles.
 */
export const findYear = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepOffice(actor));
    const agencies = await agenciesToOpen(tx, actor, year);
    const ids = agencies.map(({ id }) => id);
    const lacking = await lackingOf(tx, actor, year, ids);
    const ends = new Map((await yearEnds(tx, year, ids)).map((end) => [end.agencyId, end]));
    const errors = await countDataErrors(tx, actor, ["no_rater", "no_head"]);
    const of = (agencyId: string, kind: "no_rater" | "no_head") =>
      errors.find((error) => error.agencyId === agencyId && error.kind === kind)?.count ?? 0;
    const lines = agencies.map(({ id, name, shortName, cycle, before }) => {
      const cadence = cycle?.cadence ?? before?.cadence ?? usualCadence;
      const end = ends.get(id) ?? null;
      return {
        ...{ id, name, shortName, opened: cycle !== null, cadence, fromLastYear: before !== null },
        windows: before && { opensBefore: before.opensBefore, closesAfter: before.closesAfter },
        missing: {
          helper: !lacking.get(id)?.helper,
          goals: !lacking.get(id)?.goals,
          ...{ heads: of(id, "no_head"), raters: of(id, "no_rater") },
        },
        end: end && { ...end, closable: closingBlockers(end.reportedBy, actor.today).length === 0 },
      };
    });
    return { year, settable: yearBlockers(year, actor.today).length === 0, lines };
  });

type YearOffice = Awaited<ReturnType<typeof findYear>>;
export type OpeningLine = YearOffice["lines"][number];
