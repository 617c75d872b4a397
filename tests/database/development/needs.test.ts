import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { takeNeeds } from "@/lib/development/commands/take";
import { decideDevelopmentLine } from "@/lib/development/commands/budget";
import { findNeeds } from "@/lib/development/queries/needs";

import { aRequirement, assesses } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import {
  anApprovedDevelopment,
  aWaitingPlan,
  developmentMove as move,
  ownPlan,
} from "../../support/development";
import { insertRows } from "../../support/rows";
import { type Agency, anAgency, aPerson, aTeam, eventsOf, granted, supervises } from "../../support/world";

givenDatabase();

const of = (unitId: string | null = null) => ({ unitId, year: 2026 });

/** A unit below an agency's own. */
async function aDivision({ agencyId, unitId, path }: Agency, code: string) {
  const id = randomUUID();
  await insertRows(asOwner(), "Unit", [
    { id, agencyId, parentId: unitId, name: `Bidang ${code}`, kind: "division", code, path: "" },
  ]);
  return { agencyId, unitId: id, path: `${path}${code}.` };
}

/** A head with so many people in a division, all asked for level 3 of one competency; the first of them are seen at level 1. */
async function aUnit(count: number, lacking: number) {
  const agency = await anAgency();
  const division = await aDivision(agency, "umum");
  const head = await aPerson(agency, "Budi", { isHead: true });
  const people = await Promise.all(
    Array.from({ length: count }, (_, i) => aPerson(division, `Pegawai ${i}`)),
  );
  await supervises(head, people);
  const competencyId = await aRequirement(people, 3);
  for (const person of people.slice(0, lacking)) await assesses(head, person, competencyId, { level: 1 });
  const outsider = await aPerson(await anAgency(), "Citra");
  return { agency, division, head, people, competencyId, outsider };
}

const first = (people: readonly Actor[]) => people[0] as Actor;

describe("the needs analysis", () => {
  it("counts who lacks what, who was never looked at, and what is planned for it", async () => {
    const { agency, division, head, people, competencyId, outsider } = await aUnit(6, 4);
    await anApprovedDevelopment(first(people), head, { competencyId });
    const keeper = granted(outsider, "agency_admin", agency.path);
    const needs = await findNeeds(keeper, of());
    expect(needs.unit.id).toBe(agency.unitId);
    expect(needs.competencies).toMatchObject([
      { id: competencyId, whole: 6, assessed: 4, lacking: 4, planned: 1, hours: "20.00", cost: "2500000" },
    ]);
    // The head sits in the agency's own unit and is asked for nothing.
    expect(needs.total).toMatchObject({ whole: 7, lacking: 4, unseen: 2, planned: 1, cost: "2500000" });
    expect(needs.units).toHaveLength(2);
    expect(needs.units).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: division.unitId, whole: 6, lacking: 4, unseen: 2, planned: 1 }),
        expect.objectContaining({ id: agency.unitId, whole: 1, lacking: 0, unseen: 0, planned: 0 }),
      ]),
    );
    expect(needs.ways).toMatchObject([{ form: "programme", quarter: 3, lines: 1, whole: 1 }]);
  });

  it("leads down into a unit and up again", async () => {
    const { agency, division, outsider } = await aUnit(5, 1);
    const keeper = granted(outsider, "agency_admin", agency.path);
    const below = await findNeeds(keeper, of(division.unitId));
    expect(below.unit.parent).toMatchObject({ id: agency.unitId });
    expect(below.total).toMatchObject({ whole: 5, lacking: 1 });
  });

  it("counts only what was approved, and of that what the budget leaves", async () => {
    const { agency, head, people, competencyId, outsider } = await aUnit(6, 4);
    const keeper = granted(outsider, "regional_hr", agency.path);
    await aWaitingPlan(people[1] as Actor, { competencyId });
    expect((await findNeeds(keeper, of())).total).toMatchObject({ planned: 0, cost: "0" });
    const planId = await anApprovedDevelopment(first(people), head, { competencyId });
    const lineId = (await ownPlan(first(people))).lines[0]?.id ?? "";
    const decide = async (kind: "reduced" | "refused") =>
      decideDevelopmentLine(keeper, {
        ...{ ...(await move(keeper, planId)), lineId, kind, hours: "10", cost: "1000000", reason: "Pagu" },
      });
    await decide("reduced");
    expect((await findNeeds(keeper, of())).competencies).toMatchObject([
      { planned: 1, hours: "10.00", cost: "1000000" },
    ]);
    await decide("refused");
    expect((await findNeeds(keeper, of())).competencies).toMatchObject([{ planned: 0, cost: "0" }]);
    expect((await findNeeds(keeper, of())).ways).toEqual([]);
  });

  it("is of a year", async () => {
    const { agency, head, people, outsider } = await aUnit(5, 0);
    await anApprovedDevelopment(first(people), head);
    const keeper = granted(outsider, "agency_admin", agency.path);
    expect((await findNeeds(keeper, { unitId: null, year: 2027 })).total).toMatchObject({ planned: 0 });
  });
});

describe("who reads the needs of a unit", () => {
  it("is whoever leads it or what stands above it, with every number", async () => {
    const { head, division } = await aUnit(3, 2);
    expect(await findNeeds(head, of(division.unitId))).toMatchObject({
      total: { whole: 3, lacking: 2 },
      hidden: 0,
    });
  });

  it("is leadership, without anything about fewer than five people", async () => {
    const { agency, division, outsider } = await aUnit(4, 2);
    const secretary = granted(outsider, "leadership", agency.path);
    expect(await findNeeds(secretary, of(division.unitId))).toMatchObject({
      competencies: [],
      units: [],
      total: null,
    });
    // Five together with the head, and each part smaller.
    expect(await findNeeds(secretary, of())).toMatchObject({
      total: { whole: 5 },
      competencies: [],
      units: [],
      hidden: 3,
    });
  });

  it("is leadership with a unit of their own below, which gives away nobody beside it", async () => {
    const { agency, division, people } = await aUnit(3, 2);
    const [small, large] = [await aDivision(agency, "kecil"), await aDivision(agency, "besar")];
    const others = [
      ...(await Promise.all(["Dewi", "Eka"].map((name) => aPerson(small, name)))),
      ...(await Promise.all(Array.from({ length: 8 }, (_, i) => aPerson(large, `Guru ${i}`)))),
    ];
    await aRequirement(others, 3);
    const secretary = granted(first(people), "leadership", agency.path);
    const both = {
      ...secretary,
      grants: [...secretary.grants, ...granted(secretary, "agency_admin", division.path).grants],
    };
    const wholeFor = async (reader: Actor, unitId: string) =>
      (await findNeeds(reader, of(unitId))).total?.whole;
    expect(await wholeFor(both, division.unitId)).toBe(3);
    const { units, total } = await findNeeds(both, of(agency.unitId));
    expect([units.map(({ id }) => id), total?.whole]).toEqual([[division.unitId], 14]);
    for (const unit of [small, large]) expect(await wholeFor(both, unit.unitId)).toBeUndefined();
    // Whoever knows nobody finds nobody with the largest told.
    const { units: told } = await findNeeds(secretary, of(agency.unitId));
    expect(told.map(({ id }) => id)).toEqual([large.unitId]);
  });

  it("is nobody else, and no grant reaches further than its unit", async () => {
    const { ayu, citra, agency, elsewhere } = await aTeam();
    const strangers = [
      ayu,
      citra,
      granted(citra, "system_admin", agency.path),
      granted(citra, "leadership", elsewhere.path),
    ];
    for (const stranger of strangers)
      await expect(findNeeds(stranger, of(agency.unitId))).rejects.toBeRefused("not-found");
  });

  it("leaves a trace when the analysis is taken away", async () => {
    const { citra, agency } = await aTeam();
    await takeNeeds(granted(citra, "regional_hr", agency.path), of(agency.unitId));
    expect(await eventsOf(agency.unitId)).toEqual(["export.development-needs"]);
    await expect(takeNeeds(citra, of(agency.unitId))).rejects.toBeRefused("not-found");
  });
});
