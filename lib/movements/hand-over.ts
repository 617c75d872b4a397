import type { SupervisionBasis } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { type Around, changed, type Held, type Rated, type Standing, whileServing } from "./standing";
import { common, cover, gapsIn, holdsOn, meet, type Span } from "./timeline";
import { raterByTree, seatsUnder } from "./tree";

/** A step of a movement: what stands after it, why it cannot be, and how many people have another rater by it. */
export type Step = { standing: Standing; blockers: Blocker[]; moved: number };

type HandOver = {
  personId: string;
  /** Who rates them instead; null when nobody is named. */
  successorId: string | null;
  span: Span;
  /** On what ground, where it is another than before. */
  basis?: SupervisionBasis;
};

/** Those whom somebody rates on days of a span. */
export const ratedBy = ({ rated }: Standing, raterId: string, span: Span) => [
  ...new Set(
    rated.filter((row) => row.raterId === raterId && meet(row, span)).map(({ personId }) => personId),
  ),
];

/**
 * Gives those whom somebody rates to a successor for a span, on the days on which they would be rated by the former alone. A
 * successor out of their midst comes under the rater of the former.
 */
export function handOver(standing: Standing, around: Around, asked: HandOver): Step {
  const { personId, successorId, span } = asked;
  const people = ratedBy(standing, personId, span);
  if (people.length === 0) return { standing, blockers: [], moved: 0 };
  if (!successorId)
    return { standing, blockers: [{ code: "movement.no-successor", count: people.length }], moved: 0 };
  const above =
    raterOn(standing, personId, span.from) ?? raterOn(standing, personId, before(standing, personId, span));
  if (people.includes(successorId) && !above)
    return { standing, blockers: [{ code: "movement.successor-without-rater" }], moved: 0 };
  const rated = people.reduce(
    (rows, person) =>
      changed(rows, person, (own) =>
        handedOver(own, { ...asked, to: person === successorId ? (above ?? "") : successorId }, around),
      ),
    standing.rated,
  );
  return { standing: { ...standing, rated }, blockers: [], moved: people.length };
}

const raterOn = ({ rated }: Standing, personId: string, day: IsoDate) =>
  rated.find((row) => row.personId === personId && holdsOn(row, day))?.raterId ?? null;

/** The last day on which somebody was rated before the span; its first where that is unknown. */
const before = ({ rated }: Standing, personId: string, { from }: Span): IsoDate =>
  rated
    .flatMap((row) => (row.personId === personId && row.to && row.to < from ? [row.to] : []))
    .sort()
    .at(-1) ?? from;

function handedOver(
  own: readonly Rated[],
  { personId, span, basis, to }: HandOver & { to: string },
  { nextId }: Around,
) {
  const theirs = own.filter(({ raterId }) => raterId === personId);
  const others = own.filter(({ raterId }) => raterId !== personId);
  const as = (row: Rated | null) => ({
    personId: row?.personId ?? "",
    raterId: to,
    basis: basis ?? row?.basis ?? ("structure" as const),
    ...(basis === "delegation" ? inPlace(row, personId) : placeOf(row)),
  });
  return [...others, ...cover(theirs, { span, as, fill: false, nextId })];
}

/** A deputy of a deputy stands in for the same person. */
const inPlace = (row: Rated | null, personId: string) => ({
  inPlaceOfId: row?.inPlaceOfId ?? personId,
  ownBasis: row?.ownBasis ?? row?.basis ?? ("structure" as const),
});

const placeOf = (row: Rated | null) => ({
  inPlaceOfId: row?.inPlaceOfId ?? null,
  ownBasis: row?.ownBasis ?? null,
});

/** Makes somebody the rater of a person for a span, as far as the person is in service, whoever it was before. */
export function rate(standing: Standing, { nextId }: Around, asked: Rating): Standing {
  const { personId, raterId, basis, span, inPlaceOfId = null } = asked;
  const serving = whileServing(standing, personId, span);
  if (!serving) return standing;
  const ownBasis = inPlaceOfId === null ? null : ("structure" as const);
  const as = () => ({ personId, raterId, basis, inPlaceOfId, ownBasis });
  const rated = changed(standing.rated, personId, (own) =>
    cover(own, { span: serving, as, fill: true, nextId }),
  );
  return { ...standing, rated };
}

export type Rating = {
  personId: string;
  raterId: string;
  basis: SupervisionBasis;
  span: Span;
  /** In whose place, of a deputy during a leave. */
  inPlaceOfId?: string | null;
};

/** Exceptions that were made for one person stay where a seat changes hands. */
export const isPersonal = (basis: SupervisionBasis) => basis === "special" || basis === "delegation";

type TakeOver = { personId: string; unitId: string; span: Span; basis: SupervisionBasis };

/**
 * Lets the new holder of a head seat rate those who were rated by whoever held it, by whom the tree names in the meantime, or by
 * nobody, as long as they sit under it; on days for which somebody has another rater by an exception or elsewhere, that one stays.
 */
export function takeOver(before: Standing, standing: Standing, around: Around, asked: TakeOver): Step {
  const { personId: raterId, unitId, span, basis } = asked;
  const holders = holdersOf(before, around, unitId);
  const theirs = seatsUnder(standing, around, unitId, span)
    .filter(({ personId }) => personId !== raterId)
    .flatMap((seat) => partsOf(standing, seat, common(seat, span)))
    .filter(({ row, seat: { positionId, personId }, span: { from } }) => {
      if (!row) return true;
      if (row.raterId === raterId)
        return row.basis !== basis && basis === "structure" && !isPersonal(row.basis);
      const byTree = () => raterByTree(before, around, { seatId: positionId, personId, day: from });
      return !isPersonal(row.basis) && (holders.has(row.raterId) || row.raterId === byTree());
    });
  const after = theirs.reduce(
    (all, { seat: { personId }, span: days }) => rate(all, around, { personId, raterId, basis, span: days }),
    standing,
  );
  return { standing: after, blockers: [], moved: new Set(theirs.map(({ seat }) => seat.personId)).size };
}

/** The days on which somebody holds a seat, parted by who rates them then; `row` is null where nobody does. */
function partsOf({ rated }: Standing, seat: Held, span: Span) {
  const own = rated.filter((row) => row.personId === seat.personId && meet(row, span));
  return [
    ...own.map((row) => ({ seat, row, span: common(row, span) })),
    ...gapsIn(own, span).map((gap) => ({ seat, row: null, span: gap })),
  ];
}

const holdersOf = ({ held }: Standing, { seats }: Around, unitId: string) =>
  new Set(
    held
      .filter(({ positionId }) => seats.get(positionId)?.isHead && seats.get(positionId)?.unitId === unitId)
      .map(({ personId }) => personId),
  );
