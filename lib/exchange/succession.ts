import { addDays, type IsoDate } from "@/lib/dates";

/** A dated row of one person: an assignment or a supervision; `to` is null while it has no end. */
export type Interval = { id: string; from: IsoDate; to: IsoDate | null };

/** How a new row takes its place: what ends the day before, and from when to when the new one holds. */
export type Succession =
  | { kind: "starts"; ends: { id: string; on: IsoDate } | null; from: IsoDate; to: IsoDate | null }
  | { kind: "replaces"; id: string }
  | { kind: "too-early"; since: IsoDate };

/**
 * Puts a new row into one person's timeline from `day` on, which is today or earlier. The past stays as it was: a day
 * before the latest row began is too early, the very day corrects that row.
 */
export function succeed(rows: readonly Interval[], day: IsoDate, today: IsoDate): Succession {
  const started = rows.filter(({ from }) => from <= today).sort((a, b) => (a.from < b.from ? 1 : -1));
  const latest = started[0];
  const next = rows
    .map(({ from }) => from)
    .filter((from) => from > today)
    .sort()[0];
  const end = next ? addDays(next, -1) : null;
  if (!latest || (latest.to && latest.to < day)) return { kind: "starts", ends: null, from: day, to: end };
  if (day < latest.from || (latest.to && latest.to < today)) return { kind: "too-early", since: latest.from };
  if (day === latest.from) return { kind: "replaces", id: latest.id };
  return { kind: "starts", ends: { id: latest.id, on: addDays(day, -1) }, from: day, to: latest.to };
}

/** Whether two spans share a day. */
export const overlaps = (a: Omit<Interval, "id">, b: Omit<Interval, "id">) =>
  (!a.to || b.from <= a.to) && (!b.to || a.from <= b.to);
