import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { issueActivation } from "@/lib/accounts/commands/activations";
import { issueRecovery } from "@/lib/accounts/commands/codes";

import { anAccount } from "./accounts";
import { asOwner } from "./database";
import { insertRows } from "./rows";
import { anAgency, aPerson, granted } from "./world";

/** Where a test comes from. */
export const desk = { address: "10.0.0.1", userAgent: null };
/** A password that anybody may have. */
export const goodPassword = "kopi hitam di teras";

export const numberOf = async ({ personId }: Actor) =>
  (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId])).rows[0]
    ?.number ?? "";

/** An account that nobody has used yet, by the person's number; answers its id. */
export async function anUnusedAccount(person: Actor) {
  const id = randomUUID();
  await insertRows(asOwner(), "Account", [
    { id, personId: person.personId, username: await numberOf(person), locale: "id", version: 0 },
  ]);
  return id;
}

/** An account that signs in with "rahasia-sekali", by the person's number; answers its id. */
export async function aUsedAccount(person: Actor) {
  await anAccount(person, await numberOf(person));
  const { rows } = await asOwner().query<{ id: string }>(`SELECT id FROM "Account" WHERE "personId" = $1`, [
    person.personId,
  ]);
  return rows[0]?.id ?? "";
}

/** An agency with who keeps its accounts, Ayu who never used hers and Budi who did. */
export async function anOffice() {
  const agency = await anAgency();
  const keeper = granted(await aPerson(agency, "Kania Putri"), "agency_admin", agency.path);
  const [ayu, budi] = [await aPerson(agency, "Ayu Lestari"), await aPerson(agency, "Budi Santoso")];
  const [ayus, budis] = [await anUnusedAccount(ayu), await aUsedAccount(budi)];
  return {
    agency,
    keeper,
    ayu,
    budi,
    ayus,
    budis,
    ayusNumber: await numberOf(ayu),
    budisNumber: await numberOf(budi),
  };
}

export const firstKey = async (keeper: Actor, accountId: string) =>
  (await issueActivation(keeper, { accountId })).cards[0]?.code ?? "";

export const lostKey = async (keeper: Actor, accountId: string) =>
  (await issueRecovery(keeper, { accountId, checked: "card" })).code;
