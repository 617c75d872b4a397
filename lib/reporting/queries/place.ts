import "server-only";

import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import { prepared, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found } from "@/lib/errors";

import { type IndicatorKey, indicators } from "../indicators";
import { readsYear, reportedPaths } from "../policy";

/** What of the figures is looked at; a year that runs and the highest unit in sight where nothing else is asked for. */
export type Asked = { unit: string | null; year: number | null; quarter: number };

/** The year that is looked at, and its quarter or 0. */
export type When = { year: number; quarter: number };

/**
 * Something that a page asks of a place: an expression for JSON over the rows `place` (the unit that is looked at), `way` (from the
 * highest unit in sight down to it) and `shown` (the units around it: those right below each step of the way, and the highest).
 */
export type Part<Value> = (when: When) => Prisma.Sql & { is?: Value };

/** So many changes take the worker longer than anybody notices. */
const tellable = 500;

/** Whether so much is still to be counted that figures are not what they will be in a minute: after the start, or as a day begins. */
const isCounting = Prisma.sql`(NOT EXISTS (SELECT FROM "FiguresDay")
  OR (SELECT count(*) FROM (SELECT FROM "FiguresDue" LIMIT ${tellable}) d) = ${tellable})`;

/** Units whose figures are entrusted: below one of these paths. */
const inSight = (unit: string, granted: readonly string[]) =>
  Prisma.sql`EXISTS (SELECT FROM unnest(${granted}::text[]) entrusted WHERE ${Prisma.raw(unit)}.path ^@ entrusted)`;

/** The paths of a unit and everything above it, from its own. */
const steps = Prisma.sql`ARRAY(SELECT left(place.path, cut) FROM place, generate_series(1, length(place.path)) cut
  WHERE substr(place.path, cut, 1) = '.')`;

/** The rows over which parts are asked: see `Part`. */
function rowsAt(actor: Actor, { unit }: Asked, { year }: When) {
  const granted = reportedPaths(actor, year);
  const isAsked = unit ? Prisma.sql`u.id = ${unit}::uuid` : Prisma.sql`u.path = ANY(${granted}::text[])`;
  return Prisma.sql`
    place AS MATERIALIZED (SELECT u.id, u.name, u.path, u."agencyId" FROM "Unit" u
      WHERE ${inSight("u", granted)} AND ${isAsked} ORDER BY u.path LIMIT 1),
    way AS MATERIALIZED (SELECT u.id, u.name, u.path FROM "Unit" u WHERE u.path = ANY(${steps}) AND ${inSight("u", granted)}),
    shown AS MATERIALIZED (SELECT n.id, n."parentId", CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
      FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId"
      WHERE n."parentId" = ANY(ARRAY(SELECT id FROM way)) OR n.id = (SELECT id FROM way ORDER BY path LIMIT 1))`;
}

const ownRow = Prisma.sql`place.*, ${isCounting} AS counting,
  ARRAY(SELECT f.year::int FROM "UnitFigures" f WHERE f."unitId" = place.id AND f.quarter = 0 ORDER BY f.year DESC) AS kept,
  (SELECT coalesce(jsonb_agg(to_jsonb(way) ORDER BY way.path), '[]') FROM way WHERE way.id <> place.id)::text AS above`;

/**
 * The unit asked for, those above it that are in sight, the years of which there are figures, the newest first, and whatever else a
 * page shows of them: all in one statement, as a region's page waits longer for questions on their way than for answers.
 * @throws DomainError `not-found` for a unit whose figures the actor does not read, and for a year without any.
 */
export async function askAt<Values extends object>(
  database: Transaction,
  actor: Actor,
  asked: Asked,
  parts: { [Name in keyof Values]: Part<Values[Name]> },
): Promise<{ place: Place } & Values> {
  const running = Number(actor.today.slice(0, 4));
  const when = { year: asked.year ?? running, quarter: asked.quarter };
  const asks = Object.entries<Part<unknown>>(parts);
  const answers = asks.map(
    ([name, part]) => Prisma.sql`, (${part(when)})::text AS ${Prisma.raw(`"${name}"`)}`,
  );
  const [row] = await database.$queryRaw<(Found & Record<string, string>)[]>`${prepared}
    WITH ${rowsAt(actor, asked, when)} SELECT ${ownRow} ${Prisma.join(answers, "")} FROM place`;
  const values = asks.map(([name]) => [name, JSON.parse(row?.[name] ?? "null") as unknown]);
  return { place: placeOf(actor, found(row), when), ...(Object.fromEntries(values) as Values) };
}

function placeOf(actor: Actor, { id, name, path, agencyId, kept, above, counting }: Found, when: When) {
  const running = Number(actor.today.slice(0, 4));
  const years = [...new Set([running, ...kept])].filter((year) => readsYear(actor, path, year));
  found(years.find((year) => year === when.year));
  const unit = { id, name, path, agencyId };
  return { unit, above: JSON.parse(above) as Named[], years, running, ...when, counting };
}

type Named = { id: string; name: string; path: string };
type Found = { id: string; name: string; path: string; agencyId: string | null } & {
  kept: number[];
  above: string;
  counting: boolean;
};

/** Where a page stands. */
export type Place = When & {
  unit: { id: string; name: string; path: string; agencyId: string | null };
  above: Named[];
  years: number[];
  /** The year that runs. */
  running: number;
  counting: boolean;
};

/** What a page says of where it stands: the unit, those above it in sight, the years there are, and the period. */
export const namesOf = ({ unit, above, years, year, quarter }: Place) => {
  const called = ({ id, name }: Named) => ({ id, name });
  return { unit, above: above.map(called), years, year, quarter };
};

/** Whether the actor reads everybody in a unit one by one, as far as an indicator goes. */
export const isOpen = (actor: Actor, unit: { path: string }, key: IndicatorKey) =>
  holdsFor(actor, indicators[key].opens, unit.path);
