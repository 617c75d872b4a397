import { smallestCell } from "@/lib/reporting/figures";

/** A figure about people: how many it is about, and how many of those stand below the actor in the line of rating. */
type Cell = { whole: number; mine: number };

/**
 * Takes away what would speak of fewer than five people to somebody outside their chain of command (R5). `open` is whether the
 * actor reads what every single one of them knows; then there is nothing to hide.
 */
export function shownCells<Row extends Cell>(rows: readonly Row[], open: boolean) {
  const shown = rows.filter(({ whole, mine }) => open || whole >= smallestCell || mine === whole);
  return { shown, hidden: rows.length - shown.length };
}

type Lacked = { lacking: number; assessed: number };

/** The share of those who were assessed that lack something; nobody assessed is no share at all. */
export const lackingShare = ({ lacking, assessed }: Lacked) => (assessed === 0 ? null : lacking / assessed);

/** Rows that most people lack first; equal ones stay in the order given. */
export const mostLackingFirst = <Row extends { lacking: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => b.lacking - a.lacking);
