import { recordReadsOf } from "@/lib/audit/commands";
import { verifyTrail } from "@/lib/audit/queries";
import { readCareer } from "@/lib/career/queries/read";
import { readProfile } from "@/lib/competency/queries/read";
import { competencyOrder, skpOrder } from "@/lib/documents/queries/forms";
import { readEvaluation } from "@/lib/evaluation/queries/read";
import { readPersonFile } from "@/lib/organisation/queries";
import { findReaders } from "@/lib/privacy/queries/readers";
import { findOwnData } from "@/lib/privacy/queries/summary";

import type { Actor } from "@/lib/access/actor";

import { aRequirement } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, inWindow } from "../../support/evaluations";
import { statementsOf } from "../../support/statements";
import { aPerson, aTeam, eventsOf, granted } from "../../support/world";

givenDatabase();

async function anOffice() {
  const team = await aTeam();
  const id = await anEvaluation(team);
  const keeper = granted(await aPerson(team.agency, "Fitri"), "agency_admin", team.agency.path);
  const hr = inWindow(granted(await aPerson(team.elsewhere, "Hana"), "regional_hr", ""));
  return {
    ...team,
    id,
    keeper,
    hr,
    ayu: inWindow(team.ayu),
    budi: inWindow(team.budi),
    dewi: inWindow(team.dewi),
  };
}

async function planOf({ personId }: Actor) {
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "PerformancePlan" WHERE "personId" = $1`,
    [personId],
  );
  return rows[0]?.id ?? "";
}

const readsOf = async (actor: Actor) =>
  (await findReaders(actor, { page: 1 })).reads.map(({ name, what }) => [name, what]);

describe("who opened one's record", () => {
  it("names whoever opened an evaluation besides the person and the rater, once a day, and the period", async () => {
    const { ayu, budi, dewi, hr, citra, id } = await anOffice();
    for (const reader of [ayu, budi, dewi, dewi, hr]) expect(await readEvaluation(reader, id)).not.toBeNull();
    expect(await readEvaluation(citra, id)).toBeNull();
    const reads = (await eventsOf(id)).filter((name) => name === "evaluation.read");
    expect(reads).toHaveLength(2);
    const { reads: lines, people } = await findReaders(ayu, { page: 1 });
    expect(lines.map(({ name }) => name).sort()).toEqual(["Dewi", "Hana"]);
    expect(people).toBe(2);
    expect(lines[0]?.period).toMatchObject({ kind: "periodic", year: 2026, cadence: "semester" });
    expect(await findOwnData(ayu)).toMatchObject({ people: 2, recent: 2 });
  });

  it("names who opened the personnel record, and tells nobody else", async () => {
    const { ayu, budi, keeper, hr } = await anOffice();
    await readPersonFile(keeper, ayu.personId);
    await readPersonFile(keeper, keeper.personId);
    expect(await readsOf(ayu)).toEqual([["Fitri", "organisation.record-read"]]);
    for (const other of [budi, keeper, hr]) expect(await readsOf(other)).toEqual([]);
  });

  it("names who opened their career or competencies, or took a form of theirs, once a day; not who rates them", async () => {
    const { ayu, budi, citra, hr } = await anOffice();
    await aRequirement([ayu], 3);
    const planId = await planOf(ayu);
    for (const reader of [ayu, budi, hr, hr]) {
      expect(await readCareer(reader, ayu.personId)).not.toBeNull();
      expect(await readProfile(reader, ayu.personId)).not.toBeNull();
      expect(await skpOrder(reader, planId, 1)).not.toBeNull();
      expect(await competencyOrder(reader, ayu.personId)).not.toBeNull();
    }
    expect(await readCareer(citra, ayu.personId)).toBeNull();
    expect(await skpOrder(citra, planId, 1)).toBeNull();
    const left = [
      "career.profile-read",
      "development.form-taken",
      "development.profile-read",
      "plan.form-taken",
    ];
    expect((await readsOf(ayu)).sort()).toEqual(left.map((name) => ["Hana", name]));
  });

  it("names who saw them in a list, everybody on it in one statement", async () => {
    const { ayu, budi, dewi, hr, citra } = await anOffice();
    const list = [ayu, budi, dewi, citra].map(({ personId }) => personId);
    const note = (people: string[]) =>
      statementsOf(() => recordReadsOf(hr, { name: "organisation.figure-read", people }));
    expect(await note(list)).toBe(await note(list.slice(0, 1)));
    for (const person of [ayu, budi, dewi, citra])
      expect(await readsOf(person)).toEqual([["Hana", "organisation.figure-read"]]);
    await recordReadsOf(budi, { name: "organisation.figure-read", people: list });
    expect(await readsOf(ayu)).toHaveLength(1);
    expect(await readsOf(dewi)).toHaveLength(2);
    expect((await verifyTrail()).faults).toEqual([]);
  });

  it("leaves no trace of who was not let in", async () => {
    const { ayu, budi } = await anOffice();
    expect(await readPersonFile(budi, ayu.personId)).toBeNull();
    expect(await eventsOf(ayu.personId)).not.toContain("organisation.record-read");
  });
});
