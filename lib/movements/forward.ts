import type { Blocker } from "@/lib/errors";
import { isDeparture } from "@/lib/organisation/departures";

import { rate } from "./hand-over";
import { type Around, departureOf, nameOf, type Rated, type Standing } from "./standing";
import { holdsOn } from "./timeline";
import { raterByTree } from "./tree";

/** Whoever succeeds may leave as well; more often than this in one line nobody does. */
const deepest = 5;

/**
 * People who come under somebody whose departure is on record go on to that one's successor from that day: they were not among those who
 * were handed over when it was recorded.
 */
export function forward(after: Standing, around: Around) {
  let standing = after;
  for (let depth = 0; depth < deepest; depth++) {
    const late = lateIn(standing);
    if (late.length === 0) break;
    for (const row of late) {
      const next = nextOf(standing, around, row);
      if (!next) return { standing, blockers: [leaves(standing, around, row)] };
      standing = rate(standing, around, next);
    }
  }
  const [left] = lateIn(standing);
  return { standing, blockers: left ? [leaves(standing, around, left)] : [] };
}

/** Rows that reach beyond the last day of their rater, whether the movement changed them or left them as they were. */
function lateIn({ rated, recorded }: Standing): Rated[] {
  const gone = new Map(
    recorded.flatMap(({ kind, personId, from }) => (isDeparture(kind) ? [[personId, from] as const] : [])),
  );
  return rated.filter(({ raterId, to }) => {
    const day = gone.get(raterId);
    return day !== undefined && (!to || to >= day);
  });
}

function nextOf(standing: Standing, around: Around, row: Rated) {
  const { personId, raterId, basis, inPlaceOfId, from, to } = row;
  const departure = departureOf(standing, raterId);
  if (!departure) return null;
  const day = departure.from > from ? departure.from : from;
  const seat = standing.held.find(
    (one) => one.personId === personId && one.kind === "definitive" && holdsOn(one, day),
  );
  const named = departure.successorId === personId ? null : departure.successorId;
  const next = named ?? (seat && raterByTree(standing, around, { seatId: seat.positionId, personId, day }));
  return next && next !== raterId
    ? { personId, raterId: next, basis, inPlaceOfId, span: { from: day, to } }
    : null;
}

const leaves = (standing: Standing, around: Around, { raterId }: Rated): Blocker => ({
  ...{ code: "movement.rater-leaves", name: nameOf(around, raterId) },
  date: departureOf(standing, raterId)?.from ?? "",
});
