import { addDays, type IsoDate } from "@/lib/dates";

/** Days from one to another, both included; without an end when `to` is null. */
export type Span = { from: IsoDate; to: IsoDate | null };

/** A dated row; rows that are yet to be written have an id that begins with `fresh`. */
type Row = Span & { id: string };

/** What the ids of rows begin with that are yet to be written. */
export const fresh = "new:";

/** Whether two spans share a day. */
export const meet = (a: Span, b: Span) => (!a.to || b.from <= a.to) && (!b.to || a.from <= b.to);

/** The days that two spans share, where they meet. */
export const common = (a: Span, b: Span): Span => ({
  from: a.from > b.from ? a.from : b.from,
  to: earlier(a.to, b.to),
});

/** Whether a span holds on a day. */
export const holdsOn = ({ from, to }: Span, day: IsoDate) => from <= day && (!to || to >= day);

/** The earlier of two ends; null is none. */
export const earlier = (a: IsoDate | null, b: IsoDate | null) => (!a ? b : !b ? a : a < b ? a : b);

type Overlay<Of extends Row> = {
  span: Span;
  /** What a row says while it is covered; its id and its days are kept. */
  as: (row: Of | null) => Omit<Of, "id" | "from" | "to">;
  /** Whether days without a row get one. */
  fill: boolean;
  nextId: () => string;
};

/**
 * Lays something over a span of one person's timeline: what stood before the span ends with it, what reached beyond goes on after
 * it, and nothing is taken away. A row that begins within the span is the one that changes, so that no row ever goes.
 */
export function cover<Of extends Row>(rows: readonly Of[], { span, as, fill, nextId }: Overlay<Of>): Of[] {
  const touched = rows.filter((row) => meet(row, span));
  const others = rows.filter((row) => !meet(row, span));
  const covered = touched.flatMap((row) => piecesOf(row, { span, as, nextId }));
  const gaps = fill ? gapsIn(touched, span) : [];
  const filled = gaps.map((gap) => ({ ...as(null), ...gap, id: nextId() }) as Of);
  return [...others, ...covered, ...filled];
}

function piecesOf<Of extends Row>(row: Of, { span, as, nextId }: Omit<Overlay<Of>, "fill">): Of[] {
  const before = row.from < span.from ? [{ ...row, to: addDays(span.from, -1) }] : [];
  const within = {
    ...row,
    ...as(row),
    id: before.length > 0 ? nextId() : row.id,
    from: row.from < span.from ? span.from : row.from,
    to: earlier(row.to, span.to),
  };
  const beyond = span.to !== null && (row.to === null || row.to > span.to);
  const after = beyond ? [{ ...row, id: nextId(), from: addDays(span.to ?? "", 1) }] : [];
  return [...before, within, ...after];
}

/** The days of a span on which none of the rows holds. */
export function gapsIn(rows: readonly Span[], span: Span): Span[] {
  const gaps: Span[] = [];
  let next: IsoDate | null = span.from;
  for (const { from, to } of [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (next !== null && from > next) gaps.push({ from: next, to: addDays(from, -1) });
    if (next !== null) next = to === null ? null : to >= next ? addDays(to, 1) : next;
  }
  if (next !== null && (span.to === null || next <= span.to)) gaps.push({ from: next, to: span.to });
  return gaps;
}

/**
 * Ends all rows with the day before. Rows that have not begun by `today` are left out: they never held. `since` is when the
 * latest began that can be neither ended nor left out; null without one.
 */
export function cut<Of extends Row>(rows: readonly Of[], from: IsoDate, today: IsoDate) {
  const kept = rows.filter((row) => row.from < from || row.from <= today);
  const since =
    kept
      .filter((row) => row.from >= from)
      .map((row) => row.from)
      .sort()
      .at(-1) ?? null;
  const ended = kept.map((row) =>
    row.from < from && (!row.to || row.to >= from) ? { ...row, to: addDays(from, -1) } : row,
  );
  return { rows: ended, since };
}
