import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import { type Keeping, keptAgencies, keptUnits } from "../policy";

/** What of the dictionary the actor keeps: who keeps every unit keeps everything. */
export async function keepingOf(tx: Transaction, actor: Actor): Promise<Keeping> {
  const others = await tx.unit.count({ where: { NOT: keptUnits(actor) } });
  const agencies = await tx.agency.findMany({
    where: keptAgencies(actor),
    orderBy: [{ shortName: "asc" }, { id: "asc" }],
    select: { id: true, name: true, shortName: true },
  });
  return { everything: others === 0, agencies };
}
