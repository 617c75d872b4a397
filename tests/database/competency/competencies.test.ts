import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { assessCompetency } from "@/lib/competency/commands/assess";
import { recordTraining } from "@/lib/training/commands/record-training";
import type { Level } from "@/lib/competency/competencies";
import { findProfile, teamProfiles } from "@/lib/competency/queries/profiles";
import { assessCompetencySchema } from "@/lib/competency/schema";

import { aRequirement, assesses, assessment } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import {
  actorOf,
  type Agency,
  aPerson,
  aTeam,
  eventsOf,
  granted,
  newsFor,
  supervises,
} from "../../support/world";

givenDatabase();

/** Ayu's position asks for level 3; Budi rates her. */
async function aPosition() {
  const team = await aTeam();
  return { ...team, competencyId: await aRequirement([team.ayu], 3) };
}

/** Somebody whom the actor rated until the day before yesterday. */
async function aFormerMember(agency: Agency, rater: Actor) {
  const member = await aPerson(agency, "Eko");
  await supervises(rater, [member], "2024-01-01", "2026-06-01");
  return member;
}

const lineOf = async (actor: Actor, person: Actor) => (await findProfile(actor, person.personId))?.lines[0];
const at = (actor: Actor, hour: string): Actor => ({ ...actor, now: `2026-06-03T${hour}:00:00.000Z` });
const submitted = (actor: Actor): Actor => ({
  ...actor,
  submission: { key: randomUUID(), action: "development.assess-competency", bodyHash: "x" },
});

describe("assessing a competency (B.1.9)", () => {
  it("opens the gap, says who saw what and when, leaves a trace and tells the person", async () => {
    const { ayu, budi, competencyId } = await aPosition();
    expect(await lineOf(ayu, ayu)).toMatchObject({ assessed: null, gap: { state: "unassessed" } });

    await assesses(budi, ayu, competencyId, { level: 2 });

    const line = await lineOf(ayu, ayu);
    expect(line).toMatchObject({
      competency: { id: competencyId },
      required: 3,
      assessed: {
        level: 2,
        by: "Budi",
        assessedOn: "2026-06-03",
        reason: "Rapat dipimpin dengan bantuan.",
        recommendation: "Ikut pelatihan fasilitasi.",
      },
      gap: { state: "gap", missing: 1 },
    });
    expect(await newsFor(ayu)).toEqual(["development.competency-assessed"]);
    expect(await eventsOf(line?.assessed?.id ?? "")).toEqual(["development.competency-assessed"]);
  });

  it("adds to the history, and the latest day counts however late an earlier one is written", async () => {
    const { ayu, budi, competencyId } = await aPosition();
    await assesses(budi, ayu, competencyId, { level: 3, assessedOn: "2026-05-20" });
    await assesses(at(budi, "09"), ayu, competencyId, { level: 1, assessedOn: "2025-11-03" });
    expect(await lineOf(budi, ayu)).toMatchObject({
      assessed: { level: 3 },
      gap: { state: "met", surplus: 0 },
      earlier: [{ level: 1, assessedOn: "2025-11-03" }],
    });
  });

  it("lets the one written last count among two of one day", async () => {
    const { ayu, budi, competencyId } = await aPosition();
    await assesses(at(budi, "08"), ayu, competencyId, { level: 1 });
    await assesses(at(budi, "09"), ayu, competencyId, { level: 2 });
    expect(await lineOf(ayu, ayu)).toMatchObject({ assessed: { level: 2 }, earlier: [{ level: 1 }] });
    await assesses(at(budi, "09"), ayu, competencyId, { level: 3 });
    expect(await lineOf(ayu, ayu)).toMatchObject({ assessed: { level: 3 } });
  });

  it("is applied once although it arrives five times", async () => {
    const { ayu, budi, competencyId } = await aPosition();
    const sender = submitted(budi);
    await Promise.all([1, 2, 3, 4, 5].map(() => assesses(sender, ayu, competencyId)));
    expect((await lineOf(ayu, ayu))?.earlier).toEqual([]);
    expect(await newsFor(ayu)).toHaveLength(1);
  });

  it("is refused for oneself, for people one does not rate today, and for whoever is not there", async () => {
    const { ayu, budi, dewi, citra, competencyId } = await aPosition();
    await expect(assesses(ayu, ayu, competencyId)).rejects.toBeRefused("development.not-yourself");
    for (const stranger of [dewi, citra]) {
      await expect(assesses(stranger, ayu, competencyId)).rejects.toBeRefused("not-found");
    }
    await expect(assesses({ ...budi, today: "2023-12-31" }, ayu, competencyId)).rejects.toBeRefused(
      "not-found",
    );
    await expect(assesses(budi, actorOf(randomUUID()), competencyId)).rejects.toBeRefused("not-found");
  });

  it("is refused to a role that only reads, and to a rater whose time is over", async () => {
    const { agency, ayu, budi, citra, competencyId } = await aPosition();
    const admin = granted(citra, "agency_admin", agency.path);
    await expect(assesses(admin, ayu, competencyId)).rejects.toBeRefused("not-found");
    const former = await aFormerMember(agency, budi);
    const theirs = await aRequirement([former], 3);
    await expect(assesses(budi, former, theirs)).rejects.toBeRefused("not-found");
    await assesses({ ...budi, today: "2026-06-01" }, former, theirs, { assessedOn: "2026-06-01" });
  });

  it("is refused for what the position does not ask, and for a day ahead", async () => {
    const { ayu, budi, competencyId } = await aPosition();
    const foreign = await aRequirement([budi], 3);
    for (const unknown of [foreign, randomUUID()]) {
      await expect(assesses(budi, ayu, unknown)).rejects.toBeRefused("development.not-required");
    }
    await expect(assesses(budi, ayu, competencyId, { assessedOn: "2026-06-04" })).rejects.toBeRefused(
      "development.assessed-in-the-future",
    );
    expect(await lineOf(ayu, ayu)).toMatchObject({ assessed: null });
  });

  it.each([
    ["level 0", { level: 0 }, "level"],
    ["level 6", { level: 6 }, "level"],
    ["half a level", { level: 2.5 }, "level"],
    ["no reason", { reason: "  " }, "reason"],
    ["no day", { assessedOn: "" }, "assessedOn"],
  ])("is malformed with %s", (_, wrong, field) => {
    const right = assessment(actorOf(randomUUID()), randomUUID());
    expect(assessCompetencySchema.safeParse(right).success).toBe(true);
    const { error } = assessCompetencySchema.safeParse({ ...right, ...wrong });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it("is kept to levels 1 to 5, a reason and somebody else by the database, whoever writes", async () => {
    const { ayu, budi, competencyId } = await aPosition();
    const right = assessment(ayu, competencyId);
    const wrong = async (changes: object) =>
      assessCompetency(budi, { ...right, ...changes }).catch((error: unknown) => String(error));
    expect(await wrong({ level: 6 as Level })).toContain("CompetencyAssessment_level");
    expect(await wrong({ level: 0 as Level })).toContain("CompetencyAssessment_level");
    expect(await wrong({ reason: " " })).toContain("CompetencyAssessment_says_why");
    await expect(
      asOwner().query(
        `INSERT INTO "CompetencyAssessment" (id, "personId", "competencyId", level, reason, "assessedById", "assessedOn", "assessedAt")
        VALUES ($1, $2, $3, 3, 'x', $2, '2026-06-03', now())`,
        [randomUUID(), ayu.personId, competencyId],
      ),
    ).rejects.toThrow("CompetencyAssessment_not_oneself");
  });

  it("can be changed by nobody who works as the app", async () => {
    for (const sql of [`UPDATE "CompetencyAssessment" SET level = 5`, `DELETE FROM "CompetencyAssessment"`]) {
      const client = await asOwner().connect();
      await client.query("SET ROLE kinerja_app");
      await expect(client.query(sql)).rejects.toThrow("permission denied");
      await client.query("RESET ROLE");
      client.release();
    }
  });
});

describe("a competency profile", () => {
  it("is read by the person, the rater, the rater's superior and the agency's keeper, and nobody else", async () => {
    const { agency, elsewhere, ayu, budi, dewi, citra } = await aPosition();
    const keeper = granted(citra, "agency_admin", agency.path);
    const read = async (actor: Actor) => (await findProfile(actor, ayu.personId))?.name;
    expect(await Promise.all([ayu, budi, dewi, keeper].map(read))).toEqual(["Ayu", "Ayu", "Ayu", "Ayu"]);
    const others = [
      citra,
      granted(citra, "agency_admin", elsewhere.path),
      granted(citra, "leadership", agency.path),
      granted(citra, "auditor", agency.path),
      granted(citra, "system_admin", agency.path),
    ];
    expect(await Promise.all(others.map(read))).toEqual(others.map(() => undefined));
    expect(await findProfile(ayu, budi.personId)).toBeNull();
  });

  it("says who may assess: the rater alone", async () => {
    const { agency, ayu, budi, dewi, citra } = await aPosition();
    const may = async (actor: Actor) => (await findProfile(actor, ayu.personId))?.mayAssess;
    const keeper = granted(citra, "agency_admin", agency.path);
    expect(await Promise.all([budi, ayu, dewi, keeper].map(may))).toEqual([true, false, false, false]);
  });

  it("asks what the position of the day asks, and starts with the largest gap", async () => {
    const { ayu, budi, competencyId } = await aPosition();
    const wide = await aRequirement([ayu], 4, "Audit");
    const unseen = await aRequirement([ayu], 5, "Arsip");
    await assesses(budi, ayu, competencyId, { level: 2 });
    await assesses(budi, ayu, wide, { level: 2 });
    const profile = await findProfile(ayu, ayu.personId);
    expect(profile?.lines.map(({ competency }) => competency.id)).toEqual([wide, competencyId, unseen]);
    expect((await findProfile({ ...ayu, today: "2023-12-31" }, ayu.personId))?.lines).toEqual([]);
  });

  it("names this year's trainings for a competency; others add hours only", async () => {
    const { ayu, competencyId } = await aPosition();
    const training = {
      title: "Fasilitasi rapat",
      provider: "BPSDM",
      form: "seminar",
      international: false,
      startedOn: "2026-05-04",
      endedOn: "2026-05-05",
      quantity: 2,
    } as const;
    await recordTraining(ayu, { ...training, competencyId });
    await recordTraining(ayu, { ...training, title: "Literasi digital" });
    await recordTraining(ayu, { ...training, competencyId, startedOn: "2025-05-04", endedOn: "2025-05-05" });
    const profile = await findProfile(ayu, ayu.personId);
    expect(profile?.hours).toBe(16);
    expect(profile?.lines[0]?.trainings).toMatchObject([{ title: "Fasilitasi rapat", hours: 8 }]);
    await expect(recordTraining(ayu, { ...training, competencyId: randomUUID() })).rejects.toBeRefused(
      "development.not-required",
    );
  });

  it("of the team holds those whom the actor rates today, by the supervision timeline", async () => {
    const { ayu, budi, dewi, citra, competencyId } = await aPosition();
    await supervises(budi, [citra], "2026-07-01");
    await assesses(budi, ayu, competencyId, { level: 1 });
    const names = async (actor: Actor) => (await teamProfiles(actor)).map(({ name }) => name);
    expect(await names(budi)).toEqual(["Ayu"]);
    expect(await names({ ...budi, today: "2026-07-01" })).toEqual(["Ayu", "Citra"]);
    expect(await names(dewi)).toEqual(["Budi"]);
    expect(await names(ayu)).toEqual([]);
    expect((await teamProfiles(budi))[0]?.lines[0]?.gap).toEqual({ state: "gap", missing: 2 });
  });
});
