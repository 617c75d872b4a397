/** Whether training closes gaps (R1), by quarter: kept figures against the rows, counted here one by one. */

import { asOwner, givenSmallRegion } from "../../support/database";

givenSmallRegion();

const day = "2026-06-03";

type Outcome = {
  person: string;
  before: number | null;
  required: number | null;
  level: number | null;
  on: string;
};

it("counts trainings that met a gap, and those that closed it, when their use was evaluated", async () => {
  const { rows: outcomes } = await asOwner().query<Outcome>(
    `SELECT t."personId" AS person, o."levelBefore" AS before, o.required, c.level, to_char(o."evaluatedAt" AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD') AS on
     FROM "TrainingOutcome" o JOIN "TrainingRecord" t ON t.id = o."recordId" LEFT JOIN "CompetencyAssessment" c ON c.id = o."assessmentId"`,
  );
  const { rows: kept } = await asOwner().query<{
    year: number;
    quarter: number;
    aimed: number;
    closed: number;
    aimedPeople: number;
    closedPeople: number;
  }>(
    `SELECT year, quarter, aimed, closed, "aimedPeople", "closedPeople" FROM "UnitFigures" f JOIN "Unit" u ON u.id = f."unitId" AND u.path = 'bungo.'`,
  );
  const met = outcomes.filter(
    ({ before, required, on }) => on <= day && before !== null && required !== null && before < required,
  );
  const closing = met.filter(({ level, required }) => (level ?? 0) >= (required ?? 0));
  const inSpan = (rows: readonly Outcome[], year: number, quarter: number) =>
    rows.filter(
      ({ on }) =>
        Number(on.slice(0, 4)) === year &&
        (quarter === 0 || Math.ceil(Number(on.slice(5, 7)) / 3) === quarter),
    );
  const peopleOf = (rows: readonly Outcome[]) => new Set(rows.map(({ person }) => person)).size;
  expect(closing.length).toBeGreaterThan(0);
  expect(closing.length).toBeLessThan(met.length);
  expect(kept).toEqual(
    kept.map(({ year, quarter }) => {
      const [aimed, closed] = [inSpan(met, year, quarter), inSpan(closing, year, quarter)];
      const people = { aimedPeople: peopleOf(aimed), closedPeople: peopleOf(closed) };
      return { year, quarter, aimed: aimed.length, closed: closed.length, ...people };
    }),
  );
  expect(kept.reduce((sum, { quarter, aimed }) => sum + (quarter ? aimed : 0), 0)).toBe(met.length);
});
