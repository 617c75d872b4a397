import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsInYear } from "@/lib/access/permissions";
import { prepared, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { refuse } from "@/lib/errors";

import { type IndicatorKey, indicators } from "../indicators";
import { openIn, toOthers } from "../known";
import { openedInside, type Reader, readsYear, reportedPaths, yearsAtFirst } from "../policy";

/** What of the figures is looked at; the newest year that is read and the highest unit in sight where nothing else is asked for. */
export type Asked = { unit: string | null; year: number | null; quarter: number };

/** The same to be taken away: from a screen that is shown to others with what any reader is told (R5). */
export type AskedFile = Asked & { shared?: boolean };

/** The year that is looked at, and its quarter or 0. */
export type When = { year: number; quarter: number };

/**
 * Something that a page asks of a place: an expression for JSON over the rows `place` (the unit that is looked at), `way` (from the
 * highest unit in sight down to it) and `shown` (the units around it: those right below each step of the way, the highest, and those
 * whose people the reader reads one by one, whom the figures of all others have to leave out to be guarded).
 */
export type Part<Value> = (when: When) => Prisma.Sql & { is?: Value };

/** So many changes take the worker longer than anybody notices. */
const tellable = 500;

/** Whether so much is still to be counted that figures are not what they will be in a minute: after the start, or as a day begins. */
const isCounting = Prisma.sql`(NOT EXISTS (SELECT FROM "FiguresDay")
  OR (SELECT count(*) FROM (SELECT FROM "FiguresDue" LIMIT ${tellable}) d) = ${tellable})`;

/** Units whose figures are entrusted: below one of these paths. */
const inSight = (unit: string, granted: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT FROM unnest(${granted}) entrusted WHERE ${Prisma.raw(unit)}.path ^@ entrusted)`;

/** The paths of a unit and everything above it, from its own. */
const steps = Prisma.sql`ARRAY(SELECT left(place.path, cut) FROM place, generate_series(1, length(place.path)) cut
  WHERE substr(place.path, cut, 1) = '.')`;

/** The rows over which parts are asked: see `Part`. */
function rowsAt(actor: Actor, { unit }: Pick<Asked, "unit">, { year }: When) {
  // As a question of its own, so that no plan seems better for knowing the paths: the statement would be planned for every reader.
  const granted = Prisma.sql`(SELECT ${reportedPaths(actor, year)}::text[])::text[]`;
  const opened = openedInside(actor, year);
  const isOpened =
    opened.length === 0
      ? Prisma.empty
      : Prisma.sql`OR (n.path = ANY(${opened}::text[]) AND ${inSight("n", granted)})`;
  const isAsked = unit ? Prisma.sql`u.id = ${unit}::uuid` : Prisma.sql`u.path = ANY(${granted})`;
  return Prisma.sql`
    place AS MATERIALIZED (SELECT u.id, u.name, u.path, u."agencyId" FROM "Unit" u
      WHERE ${inSight("u", granted)} AND ${isAsked} ORDER BY u.path LIMIT 1),
    way AS MATERIALIZED (SELECT u.id, u.name, u.path FROM "Unit" u WHERE u.path = ANY(${steps}) AND ${inSight("u", granted)}),
    shown AS MATERIALIZED (SELECT n.id, n."parentId", n.path, CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
      FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId"
      WHERE n."parentId" = ANY(ARRAY(SELECT id FROM way)) OR n.id = (SELECT id FROM way ORDER BY path LIMIT 1) ${isOpened})`;
}

const ownRow = Prisma.sql`place.*, ${isCounting} AS counting,
  ARRAY(SELECT f.year::int FROM "UnitFigures" f WHERE f."unitId" = place.id AND f.quarter = 0 ORDER BY f.year DESC) AS kept,
  (SELECT coalesce(jsonb_agg(to_jsonb(way) ORDER BY way.path), '[]') FROM way WHERE way.id <> place.id)::text AS above`;

/** Where the units around stand, for whoever reads only some of them one by one. */
const aroundRow = Prisma.sql`, (SELECT json_agg(json_build_object('id', s.id, 'path', s.path)) FROM shown s)::text AS around`;

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
  const years = asked.year === null ? yearsAtFirst(actor) : [asked.year];
  for (const year of years) {
    const answer = await askIn(database, actor, { ...asked, year }, parts);
    if (answer) return answer;
  }
  return refuse("not-found");
}

async function askIn<Values extends object>(
  database: Transaction,
  actor: Actor,
  { year, ...asked }: Asked & { year: number },
  parts: { [Name in keyof Values]: Part<Values[Name]> },
): Promise<({ place: Place } & Values) | null> {
  const when = { year, quarter: asked.quarter };
  const isPartly = openedInside(actor, year).length > 0;
  const asks = Object.entries<Part<unknown>>(parts);
  const answers = asks.map(
    ([name, part]) => Prisma.sql`, (${part(when)})::text AS ${Prisma.raw(`"${name}"`)}`,
  );
  const [row] = await database.$queryRaw<(Found & Record<string, string>)[]>`${prepared}
    WITH ${rowsAt(actor, asked, when)} SELECT ${ownRow} ${isPartly ? aroundRow : Prisma.empty}
    ${Prisma.join(answers, "")} FROM place`;
  const place = row && placeOf(actor, row, when);
  if (!place) return null;
  const values = asks.map(([name]) => [name, JSON.parse(row[name] ?? "null") as unknown]);
  return { place, ...(Object.fromEntries(values) as Values) };
}

function placeOf(
  actor: Actor,
  { id, name, path, agencyId, kept, above, around = "[]", counting }: Found,
  when: When,
): Place | null {
  const running = Number(actor.today.slice(0, 4));
  const years = [...new Set([running, ...kept])].filter((year) => readsYear(actor, path, year));
  if (!years.includes(when.year)) return null;
  const unit = { id, name, path, agencyId };
  const readsBefore = readsYear(actor, path, when.year - 1);
  const placed = { unit, above: JSON.parse(above) as Named[], around: JSON.parse(around) as Placed[] };
  return { ...placed, years, running, ...when, readsBefore, counting };
}

type Named = { id: string; name: string; path: string };
type Placed = { id: string; path: string };
type Found = { id: string; name: string; path: string; agencyId: string | null } & {
  kept: number[];
  above: string;
  around?: string;
  counting: boolean;
};

/** Where a page stands. */
export type Place = When & {
  unit: { id: string; name: string; path: string; agencyId: string | null };
  above: Named[];
  /** The units around, where the reader reads only some of them one by one; none where it is all of them or none. */
  around: Placed[];
  years: number[];
  /** The year that runs. */
  running: number;
  /** Whether the year before may be told beside it: a letter for one year opens no other. */
  readsBefore: boolean;
  counting: boolean;
};

/** What a page says of where it stands: the unit, those above it in sight, the years there are, and the period. */
export const namesOf = ({ unit, above, years, year, quarter }: Place) => {
  const called = ({ id, name }: Named) => ({ id, name });
  return { unit, above: above.map(called), years, year, quarter };
};

/** Whom of a unit and those around it the actor reads one by one in a year, as far as an indicator goes. */
export function openOf(
  reader: Reader,
  { unit, around }: { unit: { path: string }; around: Placed[] },
  key: IndicatorKey,
  year: number,
) {
  const opened = unitPathsInYear(reader.knowing ?? reader, indicators[key].opens, year);
  const open = openIn(unit.path, opened, around);
  return reader.knowing ? toOthers(open) : open;
}

/** The same of a year and of the one before it, which stand beside each other. */
export const areOpen = (
  actor: Reader,
  place: Pick<Place, "unit" | "around">,
  key: IndicatorKey,
  year: number,
) => [openOf(actor, place, key, year), openOf(actor, place, key, year - 1)] as const;
