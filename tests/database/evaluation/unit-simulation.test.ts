/** What the level above reads of a unit before it is finished: what is signed, and of the rest only how much there is. */
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { saveRatings, signEvaluation } from "@/lib/evaluation/commands/rate";
import { applySimulation } from "@/lib/evaluation/commands/simulation";
import { findGroups } from "@/lib/evaluation/queries/group";
import { findUnitSimulation, simulatedUnits } from "@/lib/evaluation/queries/unit-simulation";

import { givenDatabase } from "../../support/database";
import {
  aSemesterCycle,
  aUnitResult,
  inWindow,
  move,
  onDayOf,
  ratings,
  sheetFor,
} from "../../support/evaluations";
import { anApprovedPlan } from "../../support/plans";
import { aPerson, anAgency, supervises } from "../../support/world";

givenDatabase();

const remarks = [{ value: "loyal" as const, text: "Tepat janji" }];

/** Budi heads the unit and rates two people, one of them signed; Dewi, of another agency, rates Budi. */
async function aUnit(names = ["Ayu", "Citra"]) {
  const [agency, above] = [await anAgency(), await anAgency()];
  const budi = await aPerson(agency, "Budi", { isHead: true });
  const dewi = await aPerson(above, "Dewi");
  const people = await Promise.all(names.map((name) => aPerson(agency, name)));
  await supervises(budi, people);
  await supervises(dewi, [budi]);
  for (const person of people) await anApprovedPlan(person, budi);
  const periodId = await aSemesterCycle(agency);
  await aUnitResult(agency, periodId, dewi);
  const rater = inWindow(budi);
  await openEvaluations(rater);
  const [group] = await findGroups(rater);
  const ids = group?.people.map(({ id }) => id) ?? [];
  const [signed = "", saved = "", ...others] = ids;
  await signEvaluation(rater, { ...(await move(rater, signed)), ...ratings, behaviours: remarks });
  for (const id of [saved, ...others])
    await saveRatings(rater, { ...(await move(rater, id)), ...ratings, behaviours: remarks });
  const [ayu, citra] = people.map(inWindow);
  return { ...agency, budi: rater, dewi: inWindow(dewi), ayu: ayu!, citra: citra!, signed, saved, periodId };
}

describe("the simulation of a unit", () => {
  it("names who is signed to the head and to the level above, and of the rest only says how many", async () => {
    const { budi, dewi, unitId } = await aUnit();
    for (const reader of [budi, dewi]) {
      expect((await simulatedUnits(reader)).map(({ id }) => id)).toEqual([unitId]);
      expect(await findUnitSimulation(reader, unitId)).toMatchObject({
        ...{ level: "good", unsigned: 1, saved: 1, signed: { good: 1, very_good: 0 } },
        people: [{ name: "Ayu", predicate: "good" }],
      });
    }
  });

  it("counts by predicate what is signed alone, however many are saved, so that nobody's can be told", async () => {
    const { budi, dewi, unitId } = await aUnit(["Ayu", "Citra", "Dian", "Edi", "Fitri", "Gita"]);
    for (const reader of [budi, dewi])
      expect(await findUnitSimulation(reader, unitId)).toMatchObject({
        ...{ unsigned: 5, saved: 5, signed: { good: 1 }, people: [{ name: "Ayu" }] },
      });
  });

  it("shows another window of the agency where it is asked for, and none of others", async () => {
    const { dewi, unitId } = await aUnit();
    const later = onDayOf("2027-01-05")(dewi);
    const now = await findUnitSimulation(later, unitId);
    const periods = now && now.period ? now.periods : [];
    expect(periods.map(({ kind, number }) => `${kind} ${number}`).sort()).toEqual([
      "annual 1",
      "periodic 1",
      "periodic 2",
    ]);
    const first = periods.find(({ kind, number }) => kind === "periodic" && number === 1)?.id ?? "";
    expect(await findUnitSimulation(later, unitId, first)).toMatchObject({ signed: { good: 1 } });
    const elsewhere = await aSemesterCycle(await anAgency());
    expect(await findUnitSimulation(later, unitId, elsewhere)).toBeNull();
  });

  it("does not exist for anybody else", async () => {
    const { ayu, unitId } = await aUnit();
    expect(await findUnitSimulation(ayu, unitId)).toBeNull();
    expect(await simulatedUnits(ayu)).toEqual([]);
  });

  it("shows the level above why a rater leaves the pattern", async () => {
    const { budi, dewi, unitId, periodId } = await aUnit();
    const reason = { deviation: "at-most:good:70", text: "Target tercapai merata" };
    await applySimulation(budi, { changes: [], reasons: [{ periodId, ...reason }] });
    expect(await findUnitSimulation(dewi, unitId)).toMatchObject({ reasons: [{ rater: "Budi", ...reason }] });
  });
});

describe("remarks on values", () => {
  it("are the rater's alone until the signature, and the person's from the hand-over on", async () => {
    const { budi, dewi, ayu, citra, signed, saved } = await aUnit();
    expect(await sheetFor(budi, saved)).toMatchObject({ behaviours: remarks });
    expect(await sheetFor(dewi, saved)).toMatchObject({ behaviours: [] });
    expect(await sheetFor(citra, saved)).toMatchObject({ behaviours: [] });
    expect(await sheetFor(dewi, signed)).toMatchObject({ behaviours: remarks });
    expect(await sheetFor(ayu, signed)).toMatchObject({ behaviours: [] });
    await handOver(budi, await move(budi, signed));
    expect(await sheetFor(ayu, signed)).toMatchObject({ behaviours: remarks });
  });
});
