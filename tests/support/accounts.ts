import { randomUUID } from "node:crypto";

import { hash } from "@node-rs/argon2";

import type { Actor } from "@/lib/access/actor";

import { asOwner } from "./database";
import { insertRows } from "./rows";

/** An account that signs in with the name and the password "rahasia-sekali". */
export async function anAccount({ personId }: Actor, username: string) {
  const passwordHash = await hash("rahasia-sekali");
  await insertRows(asOwner(), "Account", [
    { id: randomUUID(), personId, username, passwordHash, disabledAt: null, locale: "id", version: 0 },
  ]);
}
