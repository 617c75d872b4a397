import type { SupervisionBasis } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { type Around, changed, type Rated, type Standing, whileServing } from "./standing";
import { cover, holdsOn, meet, type Span } from "./timeline";
import { peopleUnder, raterByTree } from "./tree";

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
  });
  return [...others, ...cover(theirs, { span, as, fill: false, nextId })];
}

/** Makes somebody the rater of a person for a span, as far as the person is in service, whoever it was before. */
export function rate(
  standing: Standing,
  { nextId }: Around,
  {
    personId,
    raterId,
    basis,
    span,
  }: { personId: string; raterId: string; basis: SupervisionBasis; span: Span },
): Standing {
  const serving = whileServing(standing, personId, span);
  if (!serving) return standing;
  const as = () => ({ personId, raterId, basis });
  const rated = changed(standing.rated, personId, (own) =>
    cover(own, { span: serving, as, fill: true, nextId }),
  );
  return { ...standing, rated };
}

/** Exceptions that were made for one person stay where a seat changes hands. */
export const isPersonal = (basis: SupervisionBasis) => basis === "special" || basis === "delegation";

type TakeOver = { personId: string; unitId: string; span: Span; basis: SupervisionBasis };

/**
 * Lets the new holder of a head seat rate those who were rated by whoever held it, by whom the tree names in the meantime, or by
 * nobody; whoever has another rater by an exception keeps that one.
 */
export function takeOver(before: Standing, standing: Standing, around: Around, asked: TakeOver): Step {
  const { personId, unitId, span, basis } = asked;
  const holders = holdersOf(before, around, unitId);
  const theirs = peopleUnder(standing, around, unitId, span.from).filter((person) => {
    if (person === personId) return false;
    const row = standing.rated.find((one) => one.personId === person && holdsOn(one, span.from));
    if (!row) return true;
    if (row.raterId === personId)
      return row.basis !== basis && basis === "structure" && !isPersonal(row.basis);
    return !isPersonal(row.basis) && (holders.has(row.raterId) || row.raterId === byTree(person));
  });
  function byTree(person: string) {
    const seat = standing.held.find(
      (row) => row.personId === person && row.kind === "definitive" && holdsOn(row, span.from),
    );
    return seat && raterByTree(before, around, { seatId: seat.positionId, personId: person, day: span.from });
  }
  const after = theirs.reduce(
    (all, person) => rate(all, around, { personId: person, raterId: personId, basis, span }),
    standing,
  );
  return { standing: after, blockers: [], moved: theirs.length };
}

const holdersOf = ({ held }: Standing, { seats }: Around, unitId: string) =>
  new Set(
    held
      .filter(({ positionId }) => seats.get(positionId)?.isHead && seats.get(positionId)?.unitId === unitId)
      .map(({ personId }) => personId),
  );
