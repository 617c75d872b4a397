import "server-only";

import type { Actor } from "@/lib/access/actor";
import { rolesEnding } from "@/lib/accounts/queries/ending";
import type { Transaction } from "@/lib/db/doors";
import { standingFor } from "@/lib/movements/queries/standing";
import type { Around } from "@/lib/movements/standing";
import { isDeparture } from "@/lib/organisation/departures";

import { type MovementLine, planMovements, readMovementLine, type ReadRow } from "../movements";

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
  return planMovements(read, standing, around, await rolesEnding(tx, actor, leavingIn(read, around)));
}

const leavingIn = (read: readonly ReadRow[], { people }: Around) => {
  const ids = new Map([...people.values()].map(({ id, number }) => [number, id]));
  return read.flatMap(({ number, typed }) => {
    const personId = ids.get(number);
    return personId && typed && isDeparture(typed.kind) ? [{ personId, from: typed.from }] : [];
  });
};
