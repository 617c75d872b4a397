/** Who is named behind a figure of ratings: as far as one may know each evaluation that it counts, and never oneself. */
import type { Actor } from "@/lib/access/actor";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { findBehind } from "@/lib/reporting/queries/people";

import { givenDatabase } from "../../support/database";
import { aCycleOf, areRated } from "../../support/rated";
import { aPerson, anAgency, granted, supervises } from "../../support/world";

givenDatabase();

const year = 2025;

async function namesFor(actor: Actor, key: IndicatorKey = "rated-good", quarter = 0) {
  const wanted = { page: 1, everybody: true, rater: null };
  const { people } = await findBehind(actor, key, { unit: null, year, quarter }, wanted);
  return people.map(({ name }) => name);
}

/** Ayu and Budi, rated at mid-year by their rater of then and at its end by Dewi, who rates them today and whom Eka rates. */
async function aRatedTeam() {
  const agency = await anAgency();
  const [ayu, budi, citra, dewi, eka] = await Promise.all(
    ["Ayu", "Budi", "Citra", "Dewi", "Eka"].map((name) => aPerson(agency, name)),
  );
  if (!ayu || !budi || !citra || !dewi || !eka) throw new Error("five people");
  await supervises(dewi, [ayu, budi]);
  await supervises(eka, [dewi]);
  const [half, whole] = await aCycleOf(agency, year, [
    { from: "2025-01-01", to: "2025-06-30" },
    { kind: "annual", from: "2025-01-01", to: "2025-12-31" },
  ]);
  if (!half || !whole) throw new Error("two periods");
  await areRated(agency, year, [
    ...[ayu, budi].map((of) => ({ of, by: citra, in: half })),
    ...[ayu, budi].map((of) => ({ of, by: dewi, in: whole })),
    { of: dewi, by: eka, in: whole },
  ]);
  const leading = (actor: Actor) => granted(actor, "leadership", agency.path);
  return { agency, dewi, eka, leading };
}

it("leaves out the reader, whose rating was not handed over", async () => {
  const { agency, dewi, leading } = await aRatedTeam();
  expect(await namesFor(leading(dewi))).toEqual(["Ayu", "Budi"]);
  expect(await namesFor(granted(dewi, "regional_hr", agency.path))).toEqual(["Ayu", "Budi"]);
});

it("leaves out whom the rater of today did not rate then, for the rater and the rater's own", async () => {
  const { dewi, eka, leading } = await aRatedTeam();
  expect(await namesFor(leading(eka))).toEqual(["Ayu", "Budi", "Dewi"]);
  expect(await namesFor(leading(dewi), "rated-good", 2)).toEqual([]);
  expect(await namesFor(leading(eka), "rated-good", 2)).toEqual([]);
  // Objections count the evaluations of the whole year, of which one is another rater's.
  expect(await namesFor(leading(dewi), "objections")).toEqual([]);
});

it("names every other person where ratings were entrusted, and the reader among those who have a duty", async () => {
  const { agency, dewi, leading } = await aRatedTeam();
  const keeper = granted(dewi, "regional_hr", agency.path);
  expect(await namesFor(keeper, "rated-good", 2)).toEqual(["Ayu", "Budi"]);
  expect(await namesFor(keeper, "hours-reached")).toContain("Dewi");
  expect(await namesFor(leading(dewi), "evaluated-on-time")).toContain("Dewi");
});
