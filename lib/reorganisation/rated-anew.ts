import { addDays, type IsoDate } from "@/lib/dates";
import type { SupervisionBasis } from "@/lib/db/generated/enums";
import { isPersonal, rate } from "@/lib/movements/hand-over";
import type { Around, Held, Rated, Standing } from "@/lib/movements/standing";
import { gapsIn, holdsOn, meet, type Span } from "@/lib/movements/timeline";
import { leaderByTree, raterByTree } from "@/lib/movements/tree";

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
 * were made for one person stay. Day by day, so that what is recorded for days to come, as the end of a Plt, comes as it would have.
 */
export function ratedAnew({ before, was, after, will, units, gone, from }: Anew): Standing {
  const led = leadersOf(before, was, { gone, from });
  const days = turns(after, will);
  const concerned = after.held.filter(
    (row) => isConcerned(row, will, units) && meet(row, { from, to: null }),
  );
  return concerned.reduce((standing, row) => {
    const span = { from: row.from > from ? row.from : from, to: row.to };
    return openSpans({ before, was, led }, row, span)
      .flatMap((open) => pieces(open, days))
      .reduce((all, piece) => ratedOn(all, { after, will }, { row, piece }), standing);
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

/** The days on which somebody begins or ceases to lead a unit. */
const turns = ({ held }: Standing, { seats }: Around) =>
  [
    ...new Set(
      held
        .filter(({ positionId }) => seats.get(positionId)?.isHead)
        .flatMap(({ from, to }) => (to ? [from, addDays(to, 1)] : [from])),
    ),
  ].sort();

/** The days of a span on which the tree, and no exception, said who rates the holder of a seat, or nobody did. */
function openSpans(
  { before, was, led }: { before: Standing; was: Around; led: ReadonlySet<string> },
  { personId }: Held,
  span: Span,
): Span[] {
  const own = before.rated.filter((row) => row.personId === personId && meet(row, span));
  const byTree = own.filter((row) => {
    const day = row.from > span.from ? row.from : span.from;
    const seat = before.held.find(
      (one) => one.personId === personId && one.kind === "definitive" && holdsOn(one, day),
    );
    const named = seat && raterByTree(before, was, { seatId: seat.positionId, personId, day });
    return !isPersonal(row.basis) && (led.has(row.raterId) || named === row.raterId);
  });
  return [...byTree.map((row) => common(row, span)), ...gapsIn(own, span)];
}

const common = (row: Span, span: Span): Span => ({
  from: row.from > span.from ? row.from : span.from,
  to: !row.to || (span.to && span.to < row.to) ? span.to : row.to,
});

/** A span, parted where somebody begins or ceases to lead. */
function pieces(span: Span, days: readonly IsoDate[]): Span[] {
  const parts = days.filter((day) => day > span.from && (!span.to || day <= span.to));
  return [span.from, ...parts].map((from, i) => {
    const next = parts[i];
    return { from, to: next ? addDays(next, -1) : span.to };
  });
}

const basisOf = {
  definitive: "structure",
  acting: "acting",
  daily_acting: "daily_acting",
} as const satisfies Record<Held["kind"], SupervisionBasis>;

function ratedOn(
  standing: Standing,
  { after, will }: Pick<Trees, "after" | "will">,
  { row, piece }: { row: Held; piece: Span },
): Standing {
  const { personId, positionId: seatId } = row;
  const leader = leaderByTree(after, will, { seatId, personId, day: piece.from });
  if (!leader) return standing;
  const next = { personId, raterId: leader.personId, basis: basisOf[leader.kind] };
  return isSo(standing.rated, next, piece) ? standing : rate(standing, will, { ...next, span: piece });
}

/** Whether exactly that one rates on all days of the span already. */
const isSo = (rated: readonly Rated[], next: Pick<Rated, "personId" | "raterId">, span: Span) =>
  rated.some(
    (row) =>
      row.personId === next.personId &&
      row.raterId === next.raterId &&
      row.from <= span.from &&
      (!row.to || (span.to !== null && row.to >= span.to)),
  );
