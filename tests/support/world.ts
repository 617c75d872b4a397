import { randomUUID } from "node:crypto";

import type { Actor, Grant, Letter } from "@/lib/access/actor";

import { asOwner } from "./database";
import { insertRows, type Row } from "./rows";

const since = "2024-01-01";

/** The day on which the small worlds of tests live. */
export const today = "2026-06-03";

/** An actor for the person, as the session would make one. */
export const actorOf = (personId: string, changes: Partial<Actor> = {}): Actor => ({
  personId,
  grants: [],
  today,
  now: `${today}T02:00:00.000Z`,
  world: "demo",
  ...changes,
});

const add = (table: string, row: Row) => insertRows(asOwner(), table, [row]);

/** An agency with its own top unit, below nothing. */
export async function anAgency(code = `a${randomUUID().slice(0, 8)}`) {
  const [agencyId, unitId] = [randomUUID(), randomUUID()];
  await add("Agency", { id: agencyId, code, name: `Dinas ${code}`, shortName: code, kind: "office" });
  await add("Unit", {
    id: unitId,
    agencyId,
    parentId: null,
    name: `Dinas ${code}`,
    kind: "agency",
    code,
    path: "",
  });
  return { agencyId, unitId, path: `${code}.` };
}

export type Agency = Awaited<ReturnType<typeof anAgency>>;

let serial = 0;
const nextNumber = () => `199001012015011${String(++serial).padStart(3, "0")}`;

/** A person in a position of the agency since 2024. */
export async function aPerson(agency: Agency, name: string, position: Row = {}) {
  const [personId, positionId] = [randomUUID(), randomUUID()];
  const { agencyId, unitId } = agency;
  await add("Person", {
    id: personId,
    number: nextNumber(),
    name,
    employmentKind: "pns",
    grade: "III/c",
    version: 0,
  });
  await add("Position", {
    id: positionId,
    agencyId,
    unitId,
    title: `Analis ${positionId.slice(0, 8)}`,
    kind: "functional",
    isHead: false,
    ...position,
  });
  await add("Assignment", { id: randomUUID(), personId, positionId, kind: "definitive", validFrom: since });
  return actorOf(personId);
}

/** Gives a person another position from a day on, in the agency; the one before ends the day before (mutasi). */
export async function transfers({ personId }: Actor, { agencyId, unitId }: Agency, validFrom: string) {
  const positionId = randomUUID();
  const place = { title: `Analis ${positionId.slice(0, 8)}`, kind: "functional", isHead: false };
  await add("Position", { id: positionId, agencyId, unitId, ...place });
  await asOwner().query(`UPDATE "Assignment" SET "validTo" = $2::date - 1 WHERE "personId" = $1`, [
    personId,
    validFrom,
  ]);
  await add("Assignment", { id: randomUUID(), personId, positionId, kind: "definitive", validFrom });
}

/** Gives a person the seat that leads the unit, beside their own. */
export async function heads(
  { personId }: Actor,
  { agencyId, unitId }: Agency,
  kind: "definitive" | "acting",
) {
  const positionId = randomUUID();
  const place = { title: `Kepala ${positionId.slice(0, 8)}`, kind: "administrator", isHead: true };
  await add("Position", { id: positionId, agencyId, unitId, ...place });
  if (kind === "definitive")
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-01-31' WHERE "personId" = $1`, [
      personId,
    ]);
  const validFrom = kind === "definitive" ? "2026-02-01" : since;
  await add("Assignment", { id: randomUUID(), personId, positionId, kind, validFrom });
}

/** Lets one person rate others from 2024 on, or from another day. */
export async function supervises(
  rater: Actor,
  people: Actor[],
  validFrom = since,
  validTo: string | null = null,
) {
  for (const { personId } of people) {
    await add("Supervision", {
      id: randomUUID(),
      personId,
      raterId: rater.personId,
      basis: "structure",
      validFrom,
      validTo,
    });
  }
}

/** Ayu and her rater Budi, Budi's own rater Dewi, and Citra, whom none of them concerns. */
export async function aTeam() {
  const [agency, elsewhere] = [await anAgency(), await anAgency()];
  const [ayu, budi, dewi] = [
    await aPerson(agency, "Ayu"),
    await aPerson(agency, "Budi"),
    await aPerson(agency, "Dewi"),
  ];
  const citra = await aPerson(elsewhere, "Citra");
  await supervises(budi, [ayu]);
  await supervises(dewi, [budi]);
  return { agency, elsewhere, ayu, budi, dewi, citra };
}

/** A letter that opens everything of every day. */
export const wholeLetter = {
  kinds: ["plans", "evaluations", "figures", "trail"],
  from: "1950-01-01",
  to: "2200-12-31",
} as const satisfies Letter;

/** The same actor with a role in a unit; an auditor with a letter that opens all of it, or the one that is named. */
export const granted = (
  actor: Actor,
  role: Grant["role"],
  unitPath: string,
  letter: Partial<Letter> = {},
): Actor => ({
  ...actor,
  grants: [{ role, unitPath, ...(role === "auditor" && { letter: { ...wholeLetter, ...letter } }) }],
});

/** The names of the events about one thing, oldest first. */
export async function eventsOf(subjectId: string): Promise<string[]> {
  const { rows } = await asOwner().query<{ name: string }>(
    `SELECT name FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY sequence`,
    [subjectId],
  );
  return rows.map(({ name }) => name);
}

/** The topics of which a person has news. */
export async function newsFor({ personId }: Actor): Promise<string[]> {
  const { rows } = await asOwner().query<{ topic: string }>(
    `SELECT topic FROM "Notification" WHERE "personId" = $1 ORDER BY at`,
    [personId],
  );
  return rows.map(({ topic }) => topic);
}
