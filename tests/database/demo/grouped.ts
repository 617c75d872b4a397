import type { Row } from "../../support/rows";

/** The rows by the value of one of their columns. */
export const grouped = (rows: readonly Row[], by: string) => {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), row]);
  return groups;
};

/** The year in which a training ended. */
export const yearOf = (training: Row) => String(training.endedOn).slice(0, 4);

/** The learning hours of all these trainings. */
export const hoursOf = (trainings: readonly Row[]) =>
  trainings.reduce((sum, { hours }) => sum + Number(hours), 0);
