import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { standingFor } from "@/lib/movements/queries/standing";

import { type MovementLine, planMovements, readMovementLine } from "../movements";

/** The plan of a list of movements against what stands in this transaction. */
export async function planMovementsIn(tx: Transaction, actor: Actor, lines: readonly MovementLine[]) {
  const read = lines.map(readMovementLine);
  const typed = read.flatMap((one) => one.typed ?? []);
  const days = typed.map(({ from }) => from).sort();
  const { standing, around } = await standingFor(tx, actor, {
    ids: [],
    people: [
      ...read.map(({ number }) => number),
      ...typed.flatMap(({ rater, successor }) => [rater, successor]),
    ].filter(Boolean),
    units: [...new Set(typed.map(({ unit }) => unit))].filter(Boolean),
    // Whose records the keeper keeps is decided by where people sit today.
    from: days[0] && days[0] < actor.today ? days[0] : actor.today,
  });
  return planMovements(read, standing, around);
}
