import { addDays } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { ratersByTree } from "./arrival";
import { handOver, rate, takeOver } from "./hand-over";
import type { Effect, Order, Outcome } from "./movement";
import { type Around, changed, type Held, nameOf, type Seat, type Standing, whileServing } from "./standing";
import { cover, cut, earlier, holdsOn, meet, type Span } from "./timeline";

/**
 * A transfer (mutasi) to another position, or a head seat taken care of as Plt or Plh: the position, then those whom the person rated,
 * then those whom the holder of a head seat rates, then the person's own rater.
 */
export function takeSeat(standing: Standing, around: Around, order: Order): Outcome {
  const { seat } = order;
  if (!seat) return { standing, blockers: [], effects: [] };
  return order.kind === "transfer"
    ? transfer(standing, around, { ...order, seat })
    : takeCare(standing, around, { ...order, seat });
}

type Seated = Order & { seat: Seat };

function transfer(standing: Standing, around: Around, order: Seated): Outcome {
  const { personId, seat, from } = order;
  const own = standing.held.filter((row) => row.personId === personId && row.kind === "definitive");
  const span = { from, to: dayBeforeNext(own, from) };
  const current = own.find((row) => holdsOn(row, from));
  const blockers = transferBlockers(standing, around, { order, own, span });
  const placed = placedIn(standing, around, { ...order, to: span.to });
  const handed = handOver(placed, around, { personId, successorId: order.successorId, span });
  const basis = "structure" as const;
  const followed = seat.isHead
    ? takeOver(standing, handed.standing, around, { personId, unitId: seat.unitId, span, basis })
    : { standing: handed.standing, blockers: [], moved: 0 };
  const byTree = ratersByTree(followed.standing, around, { seatId: seat.id, personId, span });
  const exception = order.raterId && order.raterId !== byTree[0]?.raterId;
  const raters = exception ? [{ raterId: order.raterId ?? "", basis, span }] : byTree;
  const raterId = raters[0]?.raterId;
  if (!raterId) blockers.push({ code: "movement.no-rater" });
  const after = raters.reduce((all, part) => rate(all, around, { ...part, personId }), followed.standing);
  const effects: Effect[] = [
    ...(current ? [{ what: "leaves-seat" as const, facts: { title: titleOf(around, current) } }] : []),
    {
      what: "takes-seat",
      facts: { title: seat.title, unit: unitOf(around, seat), date: from, end: span.to ?? "" },
    },
    ...careEnded(standing, placed, around),
    ...(raterId ? [{ what: "rated-by" as const, facts: { name: nameOf(around, raterId), date: from } }] : []),
    ...(handed.moved > 0
      ? [
          {
            what: "hands-over" as const,
            facts: { count: handed.moved, name: nameOf(around, order.successorId ?? ""), date: from },
          },
        ]
      : []),
    ...(followed.moved > 0
      ? [{ what: "takes-over" as const, facts: { count: followed.moved, date: from } }]
      : []),
  ];
  return { standing: after, blockers: [...blockers, ...handed.blockers], effects };
}

function transferBlockers(
  standing: Standing,
  around: Around,
  { order, own, span }: { order: Seated; own: readonly Held[]; span: Span },
): Blocker[] {
  const { from, seat, personId } = order;
  const blockers = reachBlockers(around, seat);
  if (own.some((row) => row.positionId === seat.id && holdsOn(row, from)))
    blockers.push({ code: "movement.there-already", title: seat.title });
  const since = own
    .flatMap((row) => (row.from <= around.today ? [row.from] : []))
    .sort()
    .at(-1);
  if (since && from <= since) blockers.push({ code: "movement.too-early", date: since });
  return [...blockers, ...takenBlockers(standing, around, { seat, personId, kind: "definitive", span })];
}

/** A position that is on record for later begins on its day all the same; null where none is. */
function dayBeforeNext(rows: readonly Held[], from: string) {
  const begin = rows.flatMap((row) => (row.from > from ? [row.from] : [])).sort()[0];
  return begin ? addDays(begin, -1) : null;
}

/** The person in the new position, and whoever took care of that head seat no longer doing so. */
function placedIn(standing: Standing, around: Around, { personId, seat, from, to }: Seated): Standing {
  const span = whileServing(standing, personId, { from, to }) ?? { from, to: from };
  const as = () => ({ personId, positionId: seat.id, kind: "definitive" as const });
  const held = changed(standing.held, personId, (own) => [
    ...own.filter(({ kind }) => kind !== "definitive"),
    ...cover(
      own.filter(({ kind }) => kind === "definitive"),
      { span, as, fill: true, nextId: around.nextId },
    ),
  ]);
  if (!seat.isHead) return { ...standing, held };
  const ofSeat = (row: Held) =>
    row.kind !== "definitive" &&
    around.seats.get(row.positionId)?.unitId === seat.unitId &&
    headed(around, row);
  const care = cut(held.filter(ofSeat), from, around.today);
  return { ...standing, held: [...held.filter((row) => !ofSeat(row)), ...care.rows] };
}

const headed = ({ seats }: Around, { positionId }: Held) => seats.get(positionId)?.isHead === true;

const careEnded = (before: Standing, after: Standing, around: Around): Effect[] =>
  before.held
    .filter((row) => row.kind !== "definitive")
    .flatMap((row) => {
      const now = after.held.find(({ id }) => id === row.id);
      const facts = { name: nameOf(around, row.personId), title: titleOf(around, row) };
      return now?.to === row.to ? [] : [{ what: "care-ends" as const, facts }];
    });

function takeCare(standing: Standing, around: Around, order: Seated): Outcome {
  const { personId, seat, from } = order;
  const to = earlier(order.to, dayBeforeNextHead(standing, around, order));
  const kind = order.kind === "acting" ? ("acting" as const) : ("daily_acting" as const);
  const span = whileServing(standing, personId, { from, to }) ?? { from, to };
  const blockers = [
    ...reachBlockers(around, seat),
    ...takenBlockers(standing, around, { seat, personId, kind, span }),
  ];
  if (
    standing.held.some(
      (row) =>
        row.personId === personId &&
        row.positionId === seat.id &&
        row.kind === "definitive" &&
        meet(row, span),
    )
  )
    blockers.push({ code: "movement.there-already", title: seat.title });
  const row = { id: around.nextId(), personId, positionId: seat.id, kind, ...span };
  const placed = { ...standing, held: [...standing.held, row] };
  const taken = takeOver(standing, placed, around, { personId, unitId: seat.unitId, span, basis: kind });
  const effects: Effect[] = [
    {
      what: "takes-care",
      facts: { title: seat.title, unit: unitOf(around, seat), date: from, end: to ?? "" },
    },
    ...(taken.moved > 0 ? [{ what: "takes-over" as const, facts: { count: taken.moved, date: from } }] : []),
  ];
  return { standing: taken.standing, blockers, effects };
}

/** Care ends where the next head begins; null where none is on record. */
function dayBeforeNextHead({ held }: Standing, around: Around, { seat, from }: Seated) {
  const heads = held.filter(
    (row) =>
      row.kind === "definitive" &&
      headed(around, row) &&
      around.seats.get(row.positionId)?.unitId === seat.unitId,
  );
  return dayBeforeNext(heads, from);
}

const reachBlockers = ({ reach, units }: Around, { unitId }: Seat): Blocker[] => {
  const path = units.get(unitId)?.path ?? "";
  return reach.some((start) => path.startsWith(start)) ? [] : [{ code: "movement.outside-reach" }];
};

type Taking = { seat: Seat; personId: string; kind: Held["kind"]; span: { from: string; to: string | null } };

/** A head seat is one person's at a time, and so is taking care of it. */
function takenBlockers(
  standing: Standing,
  around: Around,
  { seat, personId, kind, span }: Taking,
): Blocker[] {
  if (!seat.isHead) return [];
  const other = standing.held.find(
    (row) =>
      row.kind === kind &&
      (kind !== "definitive" || row.personId !== personId) &&
      headed(around, row) &&
      around.seats.get(row.positionId)?.unitId === seat.unitId &&
      meet(row, span),
  );
  return other
    ? [{ code: "movement.seat-taken", title: seat.title, name: nameOf(around, other.personId) }]
    : [];
}

const titleOf = ({ seats }: Around, { positionId }: Held) => seats.get(positionId)?.title ?? "";
const unitOf = ({ units }: Around, { unitId }: Seat) => units.get(unitId)?.name ?? "";
