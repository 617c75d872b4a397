import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";

/** Whose evaluation the actor has signed a moment ago and may hand over now, by what the address says; null for anything else. */
export async function findSigned(actor: Actor, said: unknown) {
  const id = z.uuid().safeParse(said);
  if (!id.success) return null;
  const row = await reading(actor, (tx) =>
    tx.evaluation.findFirst({
      where: { id: id.data, signedById: actor.personId, status: "signed" },
      select: { id: true, person: { select: { name: true } } },
    }),
  );
  return row && { id: row.id, name: row.person.name };
}
