import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { unlike } from "./difference";
import type { Around, Standing } from "./standing";
import { holdsOn } from "./timeline";

/** Nobody gets another rater, in whichever agency they are, for days on which evaluations are closed there (L.IV.A.14). */
export function closedBlockers(before: Standing, after: Standing, around: Around, from: IsoDate): Blocker[] {
  const touched = new Set(unlike(before.rated, after.rated).map(({ personId }) => personId));
  const closed = [...touched].flatMap((personId) => {
    const through = closedFor(before, around, { personId, from });
    return through && isOther(before, after, { personId, from, through }) ? [through] : [];
  });
  const last = closed.sort().at(-1);
  return last ? [{ code: "movement.closed-period", date: last }] : [];
}

/** The last closed day of whoever sits where something is closed on the day or later. */
function closedFor(
  { held }: Standing,
  { seats, closedThrough }: Around,
  { personId, from }: { personId: string; from: IsoDate },
): IsoDate | null {
  const days = held.flatMap((row) => {
    const through = closedThrough.get(seats.get(row.positionId)?.agencyId ?? "");
    const theirs = row.personId === personId && row.kind === "definitive";
    return theirs && through && through >= from && row.from <= through && (!row.to || row.to >= from)
      ? [through]
      : [];
  });
  return days.sort().at(-1) ?? null;
}

function isOther(
  before: Standing,
  after: Standing,
  { personId, from, through }: { personId: string; from: IsoDate; through: IsoDate },
) {
  const rows = [before, after].map(({ rated }) => rated.filter((row) => row.personId === personId));
  const turns = rows.flat().flatMap((row) => (row.from > from && row.from <= through ? [row.from] : []));
  const on = (day: IsoDate) => rows.map((own) => own.find((row) => holdsOn(row, day))?.raterId);
  return [from, ...turns].some((day) => {
    const [was, is] = on(day);
    return was !== is;
  });
}
