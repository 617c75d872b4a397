/** The nine competencies that every position has, eight managerial and the socio-cultural one (PermenPANRB 38/2017). */
export const standardCompetencies = [
  "integrity",
  "cooperation",
  "communication",
  "results",
  "public_service",
  "development",
  "change",
  "decisions",
  "unity",
] as const;

type StandardCompetency = (typeof standardCompetencies)[number];

/** The levels of mastery, from aware to expert (PermenPANRB 38/2017). */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** Whose words describe the levels: a standard competency has its own, technical ones share a ladder. */
export const wordsOf = (code: string): StandardCompetency | "technical" =>
  standardCompetencies.find((standard) => standard === code) ?? "technical";

/** A level as the database keeps it, 1 to 5. @throws RangeError for anything else; the database refuses it too. */
export function levelOf(value: number): Level {
  const level = levels.find((known) => known === value);
  if (level === undefined) throw new RangeError(`${value} is not a level of competency`);
  return level;
}
