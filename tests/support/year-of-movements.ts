import type { Actor } from "@/lib/access/actor";
import { addDays, type IsoDate } from "@/lib/dates";
import { databaseRefusal } from "@/lib/db/refusals";
import { DomainError } from "@/lib/errors";
import { recordMovement } from "@/lib/movements/commands/record";
import { movementKinds } from "@/lib/movements/kinds";
import { recordReorganisation } from "@/lib/reorganisation/commands/record";
import { type ReorganisationKind, reorganisationKinds } from "@/lib/reorganisation/kinds";

import { asOwner } from "./database";
import { actorOf } from "./world";

type Kind = (typeof movementKinds)[number];
type Chance = () => number;

/** How often each kind is tried, of a hundred. */
const share: Record<Kind, number> = {
  ...{ transfer: 46, acting: 9, daily_acting: 9, acting_end: 8, leave: 8, return: 6 },
  ...{ retirement: 8, resignation: 2, contract_end: 2, death: 2 },
};

/** A stream of chances from a seed (mulberry32). */
export function chancesOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const oneOf = <Thing>(chance: Chance, things: readonly Thing[]) =>
  things[Math.floor(chance() * things.length)] as Thing;

function kindBy(chance: Chance): Kind {
  let left = chance() * 100;
  return movementKinds.find((kind) => (left -= share[kind]) < 0) ?? "transfer";
}

type Folk = { id: string; number: string; version: number; unit: string };
type Chair = { title: string; unit: string; isHead: boolean };

/** Whoever is in service on a day, with the number that names them; or one of them, as they are now. */
export const folkOn = async (day: IsoDate, only: readonly string[] = []) =>
  (
    await asOwner().query<Folk>(
      `SELECT DISTINCT ON (w.id) w.id, w.number, w.version, p."unitId" AS unit FROM "Person" w
       JOIN "Assignment" a ON a."personId" = w.id JOIN "Position" p ON p.id = a."positionId"
       WHERE w.number IS NOT NULL AND a.kind = 'definitive' AND a."validFrom" <= $1 AND coalesce(a."validTo", 'infinity') >= $1
         AND ($2::uuid[] = '{}' OR w.id = ANY ($2)) ORDER BY w.id`,
      [day, only],
    )
  ).rows;

/** The seats that somebody can be moved to. */
export const chairs = async () =>
  (
    await asOwner().query<Chair>(
      `SELECT p.title, u.name || ' · ' || g."shortName" AS unit, p."isHead" FROM "Position" p JOIN "Unit" u ON u.id = p."unitId"
       JOIN "Agency" g ON g.id = u."agencyId" WHERE p.kind <> 'official' AND u."closedFrom" IS NULL ORDER BY p.id`,
    )
  ).rows;

type Spot = {
  id: string;
  version: number;
  name: string;
  place: string;
  agencyId: string;
  whole: boolean;
  led: boolean;
  empty: boolean;
};

/** The units that are open, with the names by which a form finds them, and whether anybody leads them or sits in them on a day or later. */
const spots = async (day: IsoDate) =>
  (
    await asOwner().query<Spot>(
      `WITH sits AS (SELECT p."unitId", bool_or(p."isHead" AND a.kind = 'definitive') AS led FROM "Assignment" a
         JOIN "Position" p ON p.id = a."positionId" WHERE coalesce(a."validTo", 'infinity') >= $1::date - 10 GROUP BY 1)
       SELECT u.id, u.version, u.name, u.name || ' · ' || g."shortName" AS place, u."agencyId", above."agencyId" IS NULL AS whole,
         coalesce(s.led, false) AS led, s."unitId" IS NULL AS empty
       FROM "Unit" u JOIN "Agency" g ON g.id = u."agencyId" JOIN "Unit" above ON above.id = u."parentId" LEFT JOIN sits s ON s."unitId" = u.id
       WHERE u."closedFrom" IS NULL ORDER BY u.id`,
      [day],
    )
  ).rows;

/** A unit with which it can happen at all: of two heads none gives way, and only what is empty is closed. */
function unitFor(chance: Chance, kind: ReorganisationKind, units: readonly Spot[]) {
  const below = units.filter(({ whole }) => !whole);
  const fit = below.filter(({ led, empty }) =>
    kind === "merge" ? !led && !empty : kind === "close" ? empty : true,
  );
  return oneOf(chance, fit.length > 0 ? fit : below);
}

/** The keeper of all records: the regional HR agency's administrator of the demo. */
export async function regionalKeeper(today: IsoDate): Promise<Actor> {
  const { rows } = await asOwner().query<{ id: string; path: string }>(
    `SELECT r."personId" AS id, u.path FROM "RoleGrant" r JOIN "Unit" u ON u.id = r."unitId" WHERE r.role = 'regional_hr' LIMIT 1`,
  );
  const grants = [{ role: "regional_hr" as const, unitPath: rows[0]?.path ?? "" }];
  return actorOf(rows[0]?.id ?? "", { today, now: `${today}T02:00:00.000Z`, grants });
}

type Year = {
  chance: Chance;
  first: IsoDate;
  days: number;
  wanted: number;
  /** What else happens in the morning of each day. */
  morning?: (today: IsoDate) => Promise<void>;
  /** Hears every thirty days how many were recorded so far, and the longest that one took since, in milliseconds. */
  told?: (progress: { today: IsoDate; done: number; longest: number; of: string }) => void;
};

/** One of so many is no movement of somebody but a reorganisation of a unit. */
const reorganised = 25;

/**
 * Lets so many movements be recorded in the course of a year, each for a day around the one on which it is recorded, in whatever order chance
 * brings them; units are reorganised among them. Answers how many of each kind were recorded and how often what was refused.
 */
export async function aYearOfMovements({
  chance,
  first,
  days,
  wanted,
  morning = async () => {},
  told = () => {},
}: Year) {
  const recorded: Partial<Record<Kind | ReorganisationKind, number>> = {};
  const refused: Record<string, number> = {};
  let seats = await chairs();
  let done = 0;
  let slowest = { longest: 0, of: "" };
  for (let day = 0; day < days; day++) {
    const today = addDays(first, day);
    if (day % 30 === 29) {
      told({ today, done, ...slowest });
      slowest = { longest: 0, of: "" };
    }
    await morning(today);
    const target = Math.round(((day + 1) / days) * wanted);
    if (target <= done) continue;
    await asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [today]);
    const keeper = await regionalKeeper(today);
    let folk = await folkOn(today);
    for (let tries = 0; done < target && tries < 200; tries++) {
      const whole = chance() * reorganised < 1;
      const kind = whole ? oneOf(chance, reorganisationKinds) : kindBy(chance);
      const started = performance.now();
      const outcome = whole
        ? await tryUnit(chance, keeper, kind as ReorganisationKind)
        : await tryOne({ chance, keeper, folk, seats, kind: kind as Kind });
      const took = Math.round(performance.now() - started);
      if (took > slowest.longest) slowest = { longest: took, of: kind };
      if (typeof outcome === "string") {
        refused[outcome] = (refused[outcome] ?? 0) + 1;
        continue;
      }
      recorded[kind] = (recorded[kind] ?? 0) + 1;
      done += 1;
      if (whole) [seats, folk] = [await chairs(), await folkOn(today)];
      else folk = await renewed(folk, today, outcome);
    }
  }
  return { recorded, refused, done };
}

/** The same people, those who were just moved as they are now, or not among them any more. */
async function renewed(folk: readonly Folk[], today: IsoDate, ids: readonly string[]) {
  const now = new Map((await folkOn(today, ids)).map((one) => [one.id, one]));
  return folk.flatMap((one) => (ids.includes(one.id) ? (now.get(one.id) ?? []) : [one]));
}

/** A unit is merged with another of its agency, moved below one, split, called otherwise, or closed. */
export async function tryUnit(
  chance: Chance,
  keeper: Actor,
  kind: ReorganisationKind,
): Promise<string | string[]> {
  const units = await spots(keeper.today);
  const unit = unitFor(chance, kind, units);
  const other = oneOf(
    chance,
    units.filter(({ id, agencyId }) => id !== unit.id && agencyId === unit.agencyId),
  );
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "Position" WHERE "unitId" = $1 AND NOT "isHead" ORDER BY id LIMIT 2`,
    [unit.id],
  );
  const name = `${unit.name} ${Math.floor(chance() * 1000)}`;
  const input = {
    ...{ unitId: unit.id, version: unit.version, kind },
    ...{ from: addDays(keeper.today, -Math.floor(chance() * 10)), unit: other?.place ?? "" },
    ...{ name, head: `Kepala ${name}`, basis: "Perbup uji", positions: rows.map(({ id }) => id) },
  };
  return refusalOf(async () => {
    await recordReorganisation(keeper, input);
    return [];
  }, input);
}

/** The code of the first reason against it. */
async function refusalOf(record: () => Promise<string[]>, what: unknown): Promise<string | string[]> {
  try {
    return await record();
  } catch (error) {
    if (error instanceof DomainError) return error.blockers[0]?.code ?? "";
    // A busy machine, not a reason: the next one is tried.
    if (databaseRefusal(error)) return "busy";
    throw new Error(`Recording ${JSON.stringify(what)}`, { cause: error });
  }
}

type Try = {
  chance: Chance;
  keeper: Actor;
  folk: readonly Folk[];
  seats: readonly Chair[];
  kind: Kind;
  /** Whom it happens to, where that is not anybody. */
  among?: readonly Folk[];
};

/** The code of the first reason against it; who was moved where it was recorded. */
export async function tryOne({ chance, keeper, folk, seats, kind, among = folk }: Try) {
  const person = await chosen(chance, kind, { folk: among, today: keeper.today });
  if (!person) return "nobody";
  const acting = kind === "acting" || kind === "daily_acting";
  const seat = oneOf(chance, acting ? seats.filter(({ isHead }) => isHead) : seats);
  const near = folk.filter(({ id, unit }) => unit === person.unit && id !== person.id);
  const successor = chance() < 0.8 ? oneOf(chance, near.length > 0 ? near : folk) : null;
  const from = addDays(keeper.today, Math.floor(chance() * 50) - 15);
  const lasting = kind === "daily_acting" || (kind === "leave" && chance() < 0.6);
  const input = {
    ...{ personId: person.id, version: person.version, kind, from, basis: "SK uji", rater: "" },
    to: lasting ? addDays(from, 5 + Math.floor(chance() * 60)) : null,
    ...(kind === "transfer" || acting
      ? { unit: seat.unit, position: seat.title }
      : { unit: "", position: "" }),
    successor: successor?.number ?? "",
    reason: kind === "leave" ? ("unpaid_leave" as const) : null,
  };
  return refusalOf(async () => {
    await recordMovement(keeper, input);
    return [person.id];
  }, input);
}

/** Somebody with whom it can happen at all: there is little to end and to return from. */
async function chosen(
  chance: Chance,
  kind: Kind,
  { folk, today }: { folk: readonly Folk[]; today: IsoDate },
) {
  if (kind !== "acting_end" && kind !== "return") return oneOf(chance, folk);
  const table = kind === "return" ? `"PlanExemption"` : `"Assignment"`;
  const { rows } = await asOwner().query<{ personId: string }>(
    `SELECT "personId" FROM ${table} WHERE "validFrom" < $1 AND coalesce("validTo", 'infinity') > $1
     ${kind === "return" ? "" : `AND kind <> 'definitive'`} ORDER BY id`,
    [today],
  );
  const ids = new Set(rows.map(({ personId }) => personId));
  const fitting = folk.filter(({ id }) => ids.has(id));
  return fitting.length > 0 ? oneOf(chance, fitting) : undefined;
}
