import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvents } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { moveObjections } from "@/lib/deadlines/commands";
import { announce } from "@/lib/notifications/commands";

import { unlike } from "../difference";
import type { Order } from "../movement";
import type { Around, Standing } from "../standing";
import { holdsOn } from "../timeline";
import type { Entry } from "./write";

/** What a movement is called in the trail and in the news. */
export const eventOf = {
  transfer: "movement.transferred",
  acting: "movement.acting-begun",
  daily_acting: "movement.acting-begun",
  acting_end: "movement.acting-ended",
  leave: "movement.leave-begun",
  return: "movement.returned",
  retirement: "movement.left",
  resignation: "movement.left",
  contract_end: "movement.left",
  death: "movement.left",
} as const satisfies Record<Order["kind"], EventName>;

/**
 * Tells the person, whoever rated them and whoever does now, and those who have another rater by it; objections to what they signed go to
 * whose they are now. Events come last.
 */
export async function tellOf(
  tx: Transaction,
  actor: Actor,
  {
    before,
    after,
    around,
    entries,
  }: { before: Standing; after: Standing; around: Around; entries: readonly Entry[] },
) {
  for (const { order } of entries)
    await announce(tx, actor, {
      topic: eventOf[order.kind],
      subjectId: order.personId,
      recipients: concernedBy(order, before, after),
      details: { date: order.from },
    });
  const moved = [...new Set(unlike(before.rated, after.rated).map(({ personId }) => personId))];
  if (moved.length > 0) {
    await announce(tx, actor, {
      topic: "movement.rater-changed",
      subjectId: actor.personId,
      recipients: moved,
    });
    await moveObjections(tx, actor);
  }
  await recordEvents(
    tx,
    actor,
    entries.map(({ order, basis }) => ({
      name: eventOf[order.kind],
      subjectId: order.personId,
      agencyId: agencyOf(order, before, around),
      details: {
        kind: order.kind,
        from: order.from,
        basis,
        positionId: order.seat?.id ?? null,
        successorId: order.successorId,
      },
    })),
  );
}

/** The person with the raters of before and after, and the successor. */
function concernedBy({ personId, from, successorId }: Order, before: Standing, after: Standing) {
  const raters = [before, after].flatMap(({ rated }) =>
    rated.flatMap((row) => (row.personId === personId && holdsOn(row, from) ? [row.raterId] : [])),
  );
  return [personId, ...raters, ...(successorId ? [successorId] : [])];
}

const agencyOf = ({ personId, from }: Order, { held }: Standing, { seats }: Around) => {
  const own = held.filter((row) => row.personId === personId && row.kind === "definitive");
  const row = own.find((one) => holdsOn(one, from)) ?? own.at(-1);
  return seats.get(row?.positionId ?? "")?.agencyId ?? null;
};
