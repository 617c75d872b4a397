import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import { judging } from "../policy";

/** Who rates the actor today, and who rates those, by their ids: a handful, asked for once. */
export async function judgesOf(tx: Transaction, actor: Actor): Promise<ReadonlySet<string>> {
  const judges = await tx.person.findMany({ where: judging(actor), select: { id: true } });
  return new Set(judges.map(({ id }) => id));
}
