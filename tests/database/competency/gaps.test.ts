import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { assessOneself } from "@/lib/competency/commands/assess";
import { findGaps } from "@/lib/competency/queries/gaps";

import { aRequirement, assesses } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { actorOf, type Agency, anAgency, aPerson, granted, supervises } from "../../support/world";

givenDatabase();

async function aSection(agency: Agency, code: string): Promise<Agency> {
  const unitId = randomUUID();
  await insertRows(asOwner(), "Unit", [
    {
      ...{ id: unitId, agencyId: agency.agencyId, parentId: agency.unitId, name: `Bidang ${code}` },
      ...{ kind: "division", code, path: "" },
    },
  ]);
  return { ...agency, unitId, path: `${agency.path}${code}.` };
}

/** An agency with two sections: five people and their head in one, three in the other. */
async function anAgencyWithGaps() {
  const agency = await anAgency();
  const [large, small] = [await aSection(agency, "satu"), await aSection(agency, "dua")];
  const head = await aPerson(large, "Kepala");
  const many = [];
  for (const name of ["A", "B", "C", "D", "E"]) many.push(await aPerson(large, name));
  const few = [];
  for (const name of ["F", "G", "H"]) few.push(await aPerson(small, name));
  await supervises(head, [...many, ...few]);
  const competencyId = await aRequirement([...many, ...few], 3);
  return { agency, large, small, head, many, few, competencyId };
}

const peopleOf = (unit: Agency, count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => aPerson(unit, `Pegawai ${at}`)));

const reader = (agency: Agency) => granted(actorOf(randomUUID()), "leadership", agency.path);
const keeper = (agency: Agency) => granted(actorOf(randomUUID()), "agency_admin", agency.path);
const all = { unit: null, competency: null };
const first = async (actor: Actor, asked = all) => (await findGaps(actor, asked)).competencies[0];

describe("gaps of a unit", () => {
  it("are counted from what supervisors saw; never assessed is neither met nor lacking", async () => {
    const { agency, head, many, few, competencyId } = await anAgencyWithGaps();
    const [a, b, c] = many;
    if (!a || !b || !c || !few[0]) throw new Error("nobody there");
    await assesses(head, a, competencyId, { level: 1 });
    await assesses(head, a, competencyId, { level: 2 });
    await assesses(head, b, competencyId, { level: 3 });
    await assesses(head, few[0], competencyId, { level: 1 });
    await assessOneself(c, {
      lines: { [competencyId]: { level: 1, reason: "Belum pernah.", recommendation: "" } },
    });
    expect(await first(keeper(agency))).toMatchObject({ whole: 8, assessed: 3, lacking: 2 });
    expect(await first(reader(agency))).toMatchObject({ whole: 8, assessed: null, lacking: null });
  });

  it("hide what would speak of fewer than five people, but not from whoever reads each of them", async () => {
    const { agency, large } = await anAgencyWithGaps();
    const third = await aSection(agency, "tiga");
    const others = [];
    for (const name of ["I", "J", "K", "L", "M", "N", "O", "P", "Q", "R"])
      others.push(await aPerson(third, name));
    await aRequirement(others, 3, "Audit");
    const seen = await findGaps(reader(agency), all);
    expect(seen.units.map(({ name, whole }) => [name, whole])).toEqual([["Bidang tiga", 10]]);
    expect(seen.hiddenUnits).toBe(2);
    // Its own page would give the small one away by subtraction.
    const inside = await findGaps(reader(agency), { ...all, unit: large.unitId });
    expect(inside).toMatchObject({ competencies: [], hiddenCompetencies: 1, units: [] });
    expect((await findGaps(keeper(agency), { ...all, unit: large.unitId })).competencies).toHaveLength(1);
    const open = await findGaps(keeper(agency), all);
    expect(open.units.map(({ whole }) => whole)).toEqual(expect.arrayContaining([3, 5, 10]));
    expect(open.hiddenUnits).toBe(0);
  });

  it("keep how many lack something where that is one to four people, and the next unit's with it", async () => {
    const agency = await anAgency();
    const head = await aPerson(agency, "Kepala");
    const staff = [];
    for (const code of ["satu", "dua", "tiga"]) {
      const section = await aSection(agency, code);
      for (const name of [..."ABCDEFGHIJKL"].slice(0, code === "dua" ? 10 : 12))
        staff.push({ code, ...(await aPerson(section, `${code} ${name}`)) });
    }
    await supervises(head, staff);
    const competencyId = await aRequirement(staff, 3);
    const lacks = { satu: 1, dua: 5, tiga: 6 };
    for (const [code, count] of Object.entries(lacks))
      for (const [at, person] of staff.filter((one) => one.code === code).entries())
        await assesses(head, person, competencyId, { level: at < count ? 1 : 3 });
    const { units } = await findGaps(reader(agency), all);
    expect(units.map(({ name, lacking }) => [name, lacking])).toEqual([
      ["Bidang tiga", 6],
      ["Bidang dua", null],
      ["Bidang satu", null],
    ]);
    const open = await findGaps(keeper(agency), all);
    expect(open.units.map(({ lacking }) => lacking)).toEqual([5, 6, 1]);
  });

  it("tell of no unit below what the pages above keep, however far above", async () => {
    const agency = await anAgency();
    const head = await aPerson(agency, "Kepala");
    const [x, w, z] = [await aSection(agency, "x"), await aSection(agency, "w"), await aSection(agency, "z")];
    const y = await aSection(x, "y");
    const people = [...(await peopleOf(y, 6)), ...(await peopleOf(w, 3)), ...(await peopleOf(z, 12))];
    await supervises(head, people);
    const competencyId = await aRequirement(people, 3);
    for (const [at, person] of people.entries())
      await assesses(head, person, competencyId, { level: at < 15 ? 1 : 3 });
    const at = async ({ unitId }: Agency) => {
      const { competencies, units } = await findGaps(reader(agency), { ...all, unit: unitId });
      return { competencies, units };
    };
    expect(await at(agency)).toMatchObject({
      competencies: [{ whole: 21, assessed: 21, lacking: 15 }],
      units: [{ name: "Bidang z", whole: 12, lacking: null }],
    });
    for (const unit of [x, y, w]) expect(await at(unit)).toEqual({ competencies: [], units: [] });
    expect(await at(z)).toMatchObject({ competencies: [{ whole: 12, assessed: 12, lacking: null }] });
    expect((await findGaps(reader(agency), { ...all, unit: y.unitId })).unit).toMatchObject({
      parent: { id: x.unitId },
    });
  });

  it("tell of no section what of its small neighbour the agency's sum would give away", async () => {
    const agency = await anAgency();
    const head = await aPerson(agency, "Kepala");
    const [a, b] = [await aSection(agency, "a"), await aSection(agency, "b")];
    const [ofA, ofB] = [await peopleOf(a, 12), await peopleOf(b, 10)];
    await supervises(head, [...ofA, ...ofB]);
    await aRequirement([...ofA, ...ofB], 3);
    const few = ofB.slice(0, 2);
    const audit = await aRequirement([...ofA, ...few], 3, "Audit");
    for (const [at, person] of [...few, ...ofA].entries())
      await assesses(head, person, audit, { level: at < 8 ? 1 : 3 });
    const ofAudit = async ({ unitId }: Agency) =>
      (await findGaps(reader(agency), { ...all, unit: unitId })).competencies.find(({ id }) => id === audit);
    expect(await ofAudit(agency)).toMatchObject({ whole: 14, assessed: 14, lacking: 8 });
    expect([await ofAudit(a), await ofAudit(b)]).toEqual([undefined, undefined]);
  });

  it("show a small unit to whom all of its people stand below", async () => {
    const { agency, head, small } = await anAgencyWithGaps();
    const both = granted(head, "leadership", agency.path);
    expect((await findGaps(both, all)).hiddenUnits).toBe(0);
    const { competencies, people } = await findGaps(both, { ...all, unit: small.unitId });
    expect([competencies.length, people.length]).toEqual([1, 3]);
  });

  it("name people only to those who may see them", async () => {
    const { agency, large } = await anAgencyWithGaps();
    const asked = { ...all, unit: large.unitId };
    expect((await findGaps(reader(agency), asked)).people).toEqual([]);
    expect((await findGaps(keeper(agency), asked)).people.map(({ name }) => name)).toEqual([
      ...["A", "B", "C", "D", "E"],
    ]);
  });

  it("can be of one competency alone", async () => {
    const { agency, head, many, competencyId } = await anAgencyWithGaps();
    if (!many[0]) throw new Error("nobody there");
    const other = await aRequirement([many[0]], 4, "Audit");
    await assesses(head, many[0], other, { level: 1 });
    const lacking = async (competency: string | null) =>
      (await findGaps(keeper(agency), { ...all, competency })).units.map((row) => row.lacking);
    expect(await lacking(null)).toEqual([1, 0]);
    expect(await lacking(competencyId)).toEqual([0, 0]);
    expect(await lacking(other)).toEqual([1]);
  });

  it("of a unit that somebody else reads do not exist", async () => {
    const { agency, large, head } = await anAgencyWithGaps();
    const asked = { ...all, unit: large.unitId };
    for (const stranger of [reader(await anAgency()), keeper(await anAgency()), head])
      await expect(findGaps(stranger, asked)).rejects.toBeRefused("not-found");
    await expect(findGaps(reader(agency), { ...all, unit: randomUUID() })).rejects.toBeRefused("not-found");
  });

  it("of whoever reads no unit are those of the people whom they rate, and of the people below those", async () => {
    const { agency, head, many, few } = await anAgencyWithGaps();
    const above = await aPerson(agency, "Atasan");
    await supervises(above, [head]);
    const { unit, people, units } = await findGaps(head, all);
    expect([unit, units]).toEqual([null, []]);
    expect(people).toHaveLength(many.length + few.length);
    expect((await findGaps(above, all)).people).toHaveLength(many.length + few.length);
    expect((await findGaps({ ...above, today: "2023-12-31" }, all)).people).toEqual([]);
    expect(await findGaps(many[0] ?? head, all)).toMatchObject({ competencies: [], people: [] });
  });
});
