/** What is known of one year in one agency: evaluated or decided here, told by opening data, or neither. */
export type CoverageLine = {
  id: string;
  name: string;
  people: number;
  peopleHere: number;
  peopleOpening: number;
  units: number;
  unitsHere: number;
  unitsOpening: number;
};

type Counted = Omit<CoverageLine, "id" | "name">;

/** How many people and units nothing is known of. */
export const missingIn = (line: Counted) => ({
  people: line.people - line.peopleHere - line.peopleOpening,
  units: line.units - line.unitsHere - line.unitsOpening,
});

const nothing: Counted = {
  ...{ people: 0, peopleHere: 0, peopleOpening: 0 },
  ...{ units: 0, unitsHere: 0, unitsOpening: 0 },
};

/** All agencies together. */
export const totalOf = (lines: readonly CoverageLine[]): Counted =>
  lines.reduce(
    (sum, line) => ({
      people: sum.people + line.people,
      peopleHere: sum.peopleHere + line.peopleHere,
      peopleOpening: sum.peopleOpening + line.peopleOpening,
      units: sum.units + line.units,
      unitsHere: sum.unitsHere + line.unitsHere,
      unitsOpening: sum.unitsOpening + line.unitsOpening,
    }),
    nothing,
  );
