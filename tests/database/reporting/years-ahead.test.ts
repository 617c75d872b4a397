/** A demo's day may go back: then a year that had begun has not. */
import { keepFigures } from "@/lib/reporting/commands/rebuild";

import { asOwner, givenDatabase } from "../../support/database";
import { anAgency, aPerson, today } from "../../support/world";

givenDatabase();

const kept = ["PersonFigures", "UnitFigures", "PersonAdoption", "UnitAdoption"];

/** The years of which there are figures, by table. */
async function years() {
  const of = kept.map(async (table) => {
    const { rows } = await asOwner().query<{ years: number[] | null }>(
      `SELECT array_agg(DISTINCT year::int ORDER BY year::int) AS years FROM "${table}"`,
    );
    return rows[0]?.years ?? [];
  });
  return Promise.all(of);
}

it("leaves no figures of a year that has not begun", async () => {
  await aPerson(await anAgency(), "Ayu");
  await keepFigures(today);
  const before = await years();
  expect(before.map((each) => each.includes(2026))).toEqual([true, true, true, true]);
  await keepFigures("2027-01-04");
  expect((await years()).map((each) => each.includes(2027))).toEqual([true, true, true, true]);
  await keepFigures(today);
  expect(await years()).toEqual(before);
});
