import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { assessOneself, assessTogether } from "@/lib/competency/commands/assess";
import { findProfile } from "@/lib/competency/queries/profiles";
import { assessTogetherSchema } from "@/lib/competency/schema";

import { aRequirement, assesses } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import { aBroughtFile } from "../../support/opening";
import { insertRows } from "../../support/rows";
import { actorOf, aTeam, eventsOf, newsFor, today } from "../../support/world";

givenDatabase();

const line = (level: 1 | 2 | 3 | 4 | 5 | null, recommendation = "") => ({
  ...{ level, reason: level === null ? "" : "Rapat dipimpin sendiri.", recommendation },
});

/** Ayu's position asks for two competencies at level 3; Budi rates her. */
async function aPosition() {
  const team = await aTeam();
  const [one, two] = [await aRequirement([team.ayu], 3), await aRequirement([team.ayu], 3, "Audit")];
  return { ...team, one, two };
}

const lineOf = async (actor: Actor, competencyId: string) =>
  (await findProfile(actor, actor.personId))?.lines.find(({ competency }) => competency.id === competencyId);

describe("assessing several competencies together", () => {
  it("keeps those that were chosen, tells the person once, and leaves a trace", async () => {
    const { ayu, budi, one, two } = await aPosition();
    const third = await aRequirement([ayu], 2, "Arsip");
    await assessTogether(budi, {
      ...{ personId: ayu.personId, assessedOn: today },
      lines: { [one]: line(3), [two]: line(1, "Pelatihan."), [third]: line(null) },
    });
    expect(await lineOf(ayu, one)).toMatchObject({ gap: { state: "met" }, assessed: { by: "Budi" } });
    expect(await lineOf(ayu, two)).toMatchObject({ gap: { state: "gap", missing: 2 } });
    expect(await lineOf(ayu, third)).toMatchObject({ gap: { state: "unassessed" } });
    expect(await newsFor(ayu)).toEqual(["competency.assessed-together"]);
    expect(await eventsOf(ayu.personId)).toEqual(["competency.assessed-together"]);
  });

  it("keeps none where one of them cannot be kept", async () => {
    const { ayu, budi, one, two } = await aPosition();
    const foreign = await aRequirement([budi], 3);
    const sent = (lines: Record<string, ReturnType<typeof line>>, assessedOn = today) =>
      assessTogether(budi, { personId: ayu.personId, assessedOn, lines });
    await expect(sent({ [one]: line(3), [foreign]: line(3) })).rejects.toBeRefused(
      "development.not-required",
    );
    await expect(sent({ [one]: line(3), [two]: line(1) })).rejects.toBeRefused(
      "competency.recommendation-needed",
    );
    await expect(sent({ [one]: line(null) })).rejects.toBeRefused("competency.nothing-assessed");
    await expect(sent({ [one]: line(3) }, "2026-06-04")).rejects.toBeRefused(
      "development.assessed-in-the-future",
    );
    expect(await lineOf(ayu, one)).toMatchObject({ assessed: null });
    expect(await newsFor(ayu)).toEqual([]);
  });

  it("is for today's rater alone", async () => {
    const { ayu, dewi, citra, one } = await aPosition();
    const input = { personId: ayu.personId, assessedOn: today, lines: { [one]: line(3) } };
    for (const stranger of [dewi, citra])
      await expect(assessTogether(stranger, input)).rejects.toBeRefused("not-found");
    await expect(assessTogether(ayu, input)).rejects.toBeRefused("development.not-yourself");
  });

  it("is applied once although it arrives five times", async () => {
    const { ayu, budi, one } = await aPosition();
    const submission = { key: randomUUID(), action: "competency.assess-together", bodyHash: "-" };
    const input = { personId: ayu.personId, assessedOn: today, lines: { [one]: line(3) } };
    await Promise.all([1, 2, 3, 4, 5].map(() => assessTogether({ ...budi, submission }, input)));
    expect((await lineOf(ayu, one))?.earlier).toEqual([]);
    expect(await newsFor(ayu)).toHaveLength(1);
  });

  it("is malformed where a level has no reason, at that line", () => {
    const [personId, one] = [randomUUID(), randomUUID()];
    const lines = { [one]: { ...line(2), reason: " " }, [randomUUID()]: line(null) };
    const { error } = assessTogetherSchema.safeParse({ personId, assessedOn: today, lines });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      [`lines.${one}.reason`, "reason-required"],
    ]);
  });
});

describe("one's own view", () => {
  it("stands beside what counts, without being counted, and is told to the rater", async () => {
    const { ayu, budi, one } = await aPosition();
    await assessOneself(ayu, { lines: { [one]: line(5) } });
    expect(await lineOf(ayu, one)).toMatchObject({
      ...{ self: { level: 5 }, assessed: null, gap: { state: "unassessed" }, earlier: [] },
    });
    await assesses(budi, ayu, one, { level: 2 });
    await assessOneself(ayu, { lines: { [one]: line(4) } });
    expect(await lineOf(ayu, one)).toMatchObject({
      ...{ self: { level: 4 }, assessed: { level: 2 }, gap: { state: "gap", missing: 1 }, earlier: [] },
    });
    expect(await newsFor(budi)).toEqual(["competency.self-assessed", "competency.self-assessed"]);
    expect(await eventsOf(ayu.personId)).toContain("competency.self-assessed");
  });

  it("is refused of what the position does not ask, and of nothing at all", async () => {
    const { ayu, budi, one } = await aPosition();
    const foreign = await aRequirement([budi], 3);
    await expect(assessOneself(ayu, { lines: { [foreign]: line(3) } })).rejects.toBeRefused(
      "development.not-required",
    );
    await expect(assessOneself(ayu, { lines: { [one]: line(null) } })).rejects.toBeRefused(
      "competency.nothing-assessed",
    );
    await expect(assessOneself(actorOf(randomUUID()), { lines: { [one]: line(3) } })).rejects.toBeRefused(
      "development.not-required",
    );
  });

  it("is nobody else's to write, whoever writes to the database", async () => {
    const { ayu, budi, one } = await aPosition();
    const insert = (assessedById: string, origin: string) =>
      asOwner().query(
        `INSERT INTO "CompetencyAssessment" (id, "personId", "competencyId", level, reason, "assessedById", "assessedOn", "assessedAt", origin)
         VALUES ($1, $2, $3, 3, 'x', $4, '2026-06-03', now(), $5::"AssessmentOrigin")`,
        [randomUUID(), ayu.personId, one, assessedById, origin],
      );
    await expect(insert(budi.personId, "self")).rejects.toMatchObject({
      constraint: "CompetencyAssessment_origin",
    });
    await expect(insert(ayu.personId, "supervisor")).rejects.toThrow(
      /CompetencyAssessment_(not_oneself|origin)/,
    );
  });
});

describe("an assessment from before", () => {
  it("counts as the supervisor's does, until a later one, and names its document", async () => {
    const { ayu, budi, one } = await aPosition();
    const importId = await aBroughtFile(budi, "past_assessments");
    await insertRows(asOwner(), "CompetencyAssessment", [
      {
        ...{ id: randomUUID(), origin: "opening", personId: ayu.personId, competencyId: one, level: 1 },
        ...{ reason: "Uji kompetensi 2024", assessedById: budi.personId, assessedOn: "2024-11-04" },
        ...{ assessedAt: "2026-01-05T02:00:00Z", source: "Uji kompetensi BKN", documentNumber: "800/12" },
        ...{ documentDate: "2024-11-20", importId, row: 2 },
      },
    ]);
    expect(await lineOf(ayu, one)).toMatchObject({
      gap: { state: "gap", missing: 2 },
      assessed: { document: { source: "Uji kompetensi BKN", number: "800/12", date: "2024-11-20" } },
    });
    await assesses(budi, ayu, one, { level: 3 });
    expect(await lineOf(ayu, one)).toMatchObject({
      ...{ gap: { state: "met" }, assessed: { document: null }, earlier: [{ level: 1 }] },
    });
  });
});
