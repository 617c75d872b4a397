import { addDays, type IsoDate } from "@/lib/dates";
import { ratersByTree } from "@/lib/movements/arrival";
import { isPersonal, rate, type Rating } from "@/lib/movements/hand-over";
import type { Around, Held, Rated, Standing } from "@/lib/movements/standing";
import { common, gapsIn, holdsOn, meet, type Span } from "@/lib/movements/timeline";

/** What stood with the tree as it was, and who sits where in the tree as it will be. */
type Trees = { before: Standing; was: Around; after: Standing; will: Around };

type Anew = Trees & {
  /** The units whose people may have another rater: who has a seat in them, and who leads one right below. */
  units: ReadonlySet<string>;
  /** The unit that is no more: whom its head rates has another rater, whatever the tree says. */
  gone: string | null;
  from: IsoDate;
};

/**
 * Lets the tree as it will be name the rater of those whom the tree as it was named, whoever led a unit in it, or nobody; exceptions that
 * were made for one person stay. Part by part, so that what is recorded for days to come, as the end of a Plt or the return of a head from
 * leave, comes as it would have.
 */
export function ratedAnew({ before, was, after, will, units, gone, from }: Anew): Standing {
  const led = leadersOf(before, was, { gone, from });
  const concerned = after.held.filter(
    (row) => isConcerned(row, will, units) && meet(row, { from, to: null }),
  );
  return concerned.reduce((standing, row) => {
    const { personId, positionId: seatId } = row;
    return openSpans({ before, was, led }, row, { from: row.from > from ? row.from : from, to: row.to })
      .flatMap((span) => ratersByTree(after, will, { seatId, personId, span }))
      .reduce((all, part) => ratedBy(all, will, { ...part, personId }), standing);
  }, after);
}

function isConcerned({ positionId, kind }: Held, { seats, units: all }: Around, units: ReadonlySet<string>) {
  const seat = seats.get(positionId);
  if (!seat || kind !== "definitive") return false;
  return units.has(seat.unitId) || (seat.isHead && units.has(all.get(seat.unitId)?.parentId ?? ""));
}

/** Whoever leads the unit that is no more as the day comes, or would from then on. */
const leadersOf = ({ held }: Standing, { seats }: Around, { gone, from }: Pick<Anew, "gone" | "from">) =>
  new Set(
    held
      .filter((row) => {
        const seat = seats.get(row.positionId);
        return seat?.isHead && seat.unitId === gone && (!row.to || row.to >= addDays(from, -1));
      })
      .map(({ personId }) => personId),
  );

/** The days of a span on which the tree, and no exception, said who rates the holder of a seat, or nobody did. */
function openSpans(
  { before, was, led }: { before: Standing; was: Around; led: ReadonlySet<string> },
  { personId }: Held,
  span: Span,
): Span[] {
  const own = before.rated.filter((row) => row.personId === personId && meet(row, span));
  const byTree = own.filter((row) => isByTree(before, was, row, common(row, span).from) || isUnder(led, row));
  return [...byTree.map((row) => common(row, span)), ...gapsIn(own, span)];
}

/** Whether somebody rates as the head of a unit, or as the deputy of one who is on leave. */
function isByTree(standing: Standing, around: Around, row: Rated, day: IsoDate) {
  const { personId, raterId, inPlaceOfId } = row;
  const seat = standing.held.find(
    (one) => one.personId === personId && one.kind === "definitive" && holdsOn(one, day),
  );
  const span = { from: day, to: day };
  const [named] = seat ? ratersByTree(standing, around, { seatId: seat.positionId, personId, span }) : [];
  return isOfSeat(row) && named?.raterId === raterId && named.inPlaceOfId === inPlaceOfId;
}

const isUnder = (led: ReadonlySet<string>, row: Rated) =>
  isOfSeat(row) && led.has(row.inPlaceOfId ?? row.raterId);

/** Whether somebody rates because of a seat, their own or that of whom they stand in for, and not by an exception. */
const isOfSeat = ({ basis, inPlaceOfId }: Rated) => !isPersonal(basis) || inPlaceOfId !== null;

const ratedBy = (standing: Standing, around: Around, next: Rating) =>
  isSo(standing.rated, next) ? standing : rate(standing, around, next);

/** Whether exactly that one rates on all days of the span already. */
const isSo = (rated: readonly Rated[], { personId, raterId, span }: Rating) =>
  rated.some(
    (row) =>
      row.personId === personId &&
      row.raterId === raterId &&
      row.from <= span.from &&
      (!row.to || (span.to !== null && row.to >= span.to)),
  );
