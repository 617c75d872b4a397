import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { recordMovement } from "@/lib/movements/commands/record";
import { previewMovement } from "@/lib/movements/queries/plan";
import type { MovementKind } from "@/lib/db/generated/enums";

import { asOwner } from "./database";
import { insertRows } from "./rows";
import { type Agency, aPerson, granted, supervises } from "./world";

/** The number by which a form or a list names somebody. */
export const numberOf = async ({ personId }: Actor) =>
  (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId])).rows[0]
    ?.number ?? "";

/** A unit below another, with its own path. */
export async function aUnit({ agencyId, unitId, path }: Agency, name: string) {
  const id = randomUUID();
  const code = `u${id.slice(0, 6)}`;
  await insertRows(asOwner(), "Unit", [
    { id, agencyId, parentId: unitId, name, kind: "division", code, path: "" },
  ]);
  return { agencyId, unitId: id, path: `${path}${code}.` };
}

/** A position that nobody holds yet. */
export async function aSeat({ agencyId, unitId }: Agency, title: string, isHead = false) {
  const id = randomUUID();
  await insertRows(asOwner(), "Position", [
    { id, agencyId, unitId, title, kind: isHead ? "administrator" : "functional", isHead },
  ]);
  return id;
}

const names = { east: "Bidang Timur", west: "Bidang Barat" };

/**
 * An agency with Dewi at its head and two divisions: Budi leads the eastern one with Ayu and Eka in it, Gita the western one with Hani; Fitri
 * keeps the records, beside all of them.
 */
export async function twoDivisions(agency: Agency) {
  const [east, west] = [await aUnit(agency, names.east), await aUnit(agency, names.west)];
  const dewi = await aPerson(agency, "Dewi", { title: "Kepala Dinas", isHead: true, kind: "senior_leader" });
  const [budi, gita] = [
    await aPerson(east, "Budi", { title: "Kepala Bidang Timur", isHead: true, kind: "administrator" }),
    await aPerson(west, "Gita", { title: "Kepala Bidang Barat", isHead: true, kind: "administrator" }),
  ];
  const [ayu, eka, hani] = [
    await aPerson(east, "Ayu", { title: "Analis Timur" }),
    await aPerson(east, "Eka", { title: "Penyuluh Timur" }),
    await aPerson(west, "Hani", { title: "Analis Barat" }),
  ];
  await supervises(dewi, [budi, gita]);
  await supervises(budi, [ayu, eka]);
  await supervises(gita, [hani]);
  const keeper = granted(await aPerson(agency, "Fitri"), "agency_admin", agency.path);
  return { agency, east, west, dewi, budi, gita, ayu, eka, hani, keeper };
}

const nothing = { to: "", unit: "", position: "", rater: "", successor: "", reason: "" as const };

type Said = Partial<{
  to: string;
  unit: string;
  position: string;
  rater: string;
  successor: Actor | string;
  reason: "unpaid_leave" | "retirement_preparation" | "suspended";
}>;

/** What the form would send. */
export async function asked({ personId }: Actor, kind: MovementKind, from: string, said: Said = {}) {
  const successor =
    typeof said.successor === "object" ? await numberOf(said.successor) : (said.successor ?? "");
  const { to, reason, ...rest } = { ...nothing, ...said, successor };
  return { personId, kind, from, ...rest, to: to || null, reason: reason || null };
}

/** Records a movement as the form does, from the page as it stands. */
export async function moves(keeper: Actor, person: Actor, kind: MovementKind, from: string, said: Said = {}) {
  const { rows } = await asOwner().query<{ version: number }>(`SELECT version FROM "Person" WHERE id = $1`, [
    person.personId,
  ]);
  const input = await asked(person, kind, from, said);
  await recordMovement(keeper, { ...input, version: rows[0]?.version ?? -1, basis: "SK 800/1" });
}

/** What the form shows before. */
export const seenBefore = async (
  keeper: Actor,
  person: Actor,
  kind: MovementKind,
  from: string,
  said: Said = {},
) => previewMovement(keeper, await asked(person, kind, from, said));

/** Whoever rates somebody on a day, by name. */
export async function raterOn({ personId }: Actor, day: string) {
  const { rows } = await asOwner().query<{ name: string }>(
    `SELECT w.name FROM "Supervision" s JOIN "Person" w ON w.id = s."raterId"
     WHERE s."personId" = $1 AND $2::date BETWEEN s."validFrom" AND coalesce(s."validTo", 'infinity')`,
    [personId, day],
  );
  return rows[0]?.name ?? null;
}

/** The position that somebody holds on a day, and how. */
export async function seatOn({ personId }: Actor, day: string) {
  const { rows } = await asOwner().query<{ held: string }>(
    `SELECT a.kind || ': ' || p.title AS held FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
     WHERE a."personId" = $1 AND $2::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity') ORDER BY a.kind`,
    [personId, day],
  );
  return rows.map(({ held }) => held);
}
