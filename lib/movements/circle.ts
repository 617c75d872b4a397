import type { Rated } from "./standing";
import { common, meet, type Span } from "./timeline";

/** Those of the rows that would put their person above their own rater on some day (art. 1(9)). */
export function circlesIn(rated: readonly Rated[], suspects: readonly Rated[]): Rated[] {
  const ratersOf = new Map<string, Rated[]>();
  for (const row of rated) ratersOf.set(row.personId, [...(ratersOf.get(row.personId) ?? []), row]);
  return suspects.filter(({ personId, raterId, ...span }) => isAbove(personId, raterId, span, ratersOf));
}

/** Whether somebody is above a person on a day of the span; each step holds only as long as all below it. */
function isAbove(
  who: string,
  person: string,
  span: Span,
  ratersOf: ReadonlyMap<string, readonly Rated[]>,
  depth = 0,
): boolean {
  if (who === person) return true;
  // Deeper than any government is a circle that does not pass through the person.
  if (depth > 30) return false;
  const above = (ratersOf.get(person) ?? []).filter((row) => meet(row, span));
  return above.some((row) => isAbove(who, row.raterId, common(row, span), ratersOf, depth + 1));
}
