import type { Actor } from "@/lib/access/actor";
import { addDays, type IsoDate } from "@/lib/dates";
import { databaseRefusal } from "@/lib/db/refusals";
import { DomainError } from "@/lib/errors";
import { recordMovement } from "@/lib/movements/commands/record";
import { movementKinds } from "@/lib/movements/kinds";

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

/** Whoever is in service on a day, with the number that names them. */
const folkOn = async (day: IsoDate) =>
  (
    await asOwner().query<Folk>(
      `SELECT DISTINCT ON (w.id) w.id, w.number, w.version, p."unitId" AS unit FROM "Person" w
       JOIN "Assignment" a ON a."personId" = w.id JOIN "Position" p ON p.id = a."positionId"
       WHERE w.number IS NOT NULL AND a.kind = 'definitive' AND a."validFrom" <= $1 AND coalesce(a."validTo", 'infinity') >= $1 ORDER BY w.id`,
      [day],
    )
  ).rows;

const chairs = async () =>
  (
    await asOwner().query<Chair>(
      `SELECT p.title, u.name || ' · ' || g."shortName" AS unit, p."isHead" FROM "Position" p JOIN "Unit" u ON u.id = p."unitId"
       JOIN "Agency" g ON g.id = u."agencyId" WHERE p.kind <> 'official' ORDER BY p.id`,
    )
  ).rows;

/** The keeper of all records: the regional HR agency's administrator of the demo. */
export async function regionalKeeper(today: IsoDate): Promise<Actor> {
  const { rows } = await asOwner().query<{ id: string; path: string }>(
    `SELECT r."personId" AS id, u.path FROM "RoleGrant" r JOIN "Unit" u ON u.id = r."unitId" WHERE r.role = 'regional_hr' LIMIT 1`,
  );
  const grants = [{ role: "regional_hr" as const, unitPath: rows[0]?.path ?? "" }];
  return actorOf(rows[0]?.id ?? "", { today, now: `${today}T02:00:00.000Z`, grants });
}

type Year = { chance: Chance; first: IsoDate; days: number; wanted: number };

/**
 * Lets so many movements be recorded in the course of a year, each for a day around the one on which it is recorded, in whatever order chance
 * brings them. Answers how many of each kind were recorded and how often what was refused.
 */
export async function aYearOfMovements({ chance, first, days, wanted }: Year) {
  const recorded: Partial<Record<Kind, number>> = {};
  const refused: Record<string, number> = {};
  const seats = await chairs();
  let done = 0;
  for (let day = 0; day < days; day++) {
    const today = addDays(first, day);
    const target = Math.round(((day + 1) / days) * wanted);
    if (target <= done) continue;
    await asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [today]);
    const keeper = await regionalKeeper(today);
    let folk = await folkOn(today);
    for (let tries = 0; done < target && tries < 200; tries++) {
      const kind = kindBy(chance);
      const outcome = await tryOne({ chance, keeper, folk, seats, kind });
      if (outcome === null) {
        recorded[kind] = (recorded[kind] ?? 0) + 1;
        done += 1;
        folk = await folkOn(today);
      } else refused[outcome] = (refused[outcome] ?? 0) + 1;
    }
  }
  return { recorded, refused, done };
}

type Try = { chance: Chance; keeper: Actor; folk: readonly Folk[]; seats: readonly Chair[]; kind: Kind };

/** The code of the first reason against it; null where it was recorded. */
async function tryOne({ chance, keeper, folk, seats, kind }: Try): Promise<string | null> {
  const person = await chosen(chance, kind, { folk, today: keeper.today });
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
  try {
    await recordMovement(keeper, input);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.blockers[0]?.code ?? "";
    // A busy machine, not a reason: the next one is tried.
    if (databaseRefusal(error)) return "busy";
    throw error;
  }
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
