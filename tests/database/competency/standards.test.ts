import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { restoreRequirement, setRequirement, setStandards } from "@/lib/competency/commands/standards";
import type { Level } from "@/lib/competency/competencies";
import { findCompetency, findStandards } from "@/lib/competency/queries/dictionary";
import { findPosition, findPositions } from "@/lib/competency/queries/positions";
import {
  affectedBy,
  functionalLevels,
  inheritedLevel,
  keyOf,
  type ScopeKey,
  scopes,
  type Standard,
  standardKinds,
  withScope,
} from "@/lib/competency/standards";

import { appClient, asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { actorOf, type Agency, anAgency, aPerson, eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

async function aCompetency(agencyId: string | null = null) {
  const id = randomUUID();
  await insertRows(asOwner(), "Competency", [
    { id, code: `c${id.slice(0, 8)}`, name: "Audit", kind: "technical", agencyId },
  ]);
  return id;
}

async function aPosition({ agencyId, unitId }: Agency, place: object = {}) {
  const id = randomUUID();
  const usual = { kind: "functional", functionalLevel: "ahli_muda", isHead: false };
  await insertRows(asOwner(), "Position", [
    { id, agencyId, unitId, title: `Analis ${id.slice(0, 8)}`, ...usual, ...place },
  ]);
  return id;
}

const regional = () => granted(actorOf(randomUUID()), "regional_hr", "");
const keeperOf = (agency: Agency) => granted(actorOf(randomUUID()), "agency_admin", agency.path);

const versionOf = async (id: string) =>
  (await asOwner().query<{ version: number }>(`SELECT version FROM "Competency" WHERE id = $1`, [id])).rows[0]
    ?.version ?? 0;

const sets = async (
  actor: Actor,
  competencyId: string,
  agencyId: string | null,
  levels: Partial<Record<ScopeKey, Level>>,
) => setStandards(actor, { competencyId, agencyId, levels, version: await versionOf(competencyId) });

async function askedOf(positionId: string, competencyId: string) {
  const { rows } = await asOwner().query<{ level: Level; inherited: boolean }>(
    `SELECT level, inherited FROM "CompetencyRequirement" WHERE "positionId" = $1 AND "competencyId" = $2`,
    [positionId, competencyId],
  );
  return rows[0] ?? null;
}

const inherits = (level: number) => ({ level, inherited: true });
const asksItself = (level: number) => ({ level, inherited: false });

describe("standards", () => {
  it("reach every position of the kind, present and to come, and stand in the trail", async () => {
    const [agency, competencyId] = [await anAgency(), await aCompetency()];
    const there = await aPosition(agency);
    await sets(regional(), competencyId, null, { functional: 2 });
    const later = await aPosition(agency);
    const other = await aPosition(agency, { kind: "supervisor", functionalLevel: null });
    expect(await askedOf(there, competencyId)).toEqual(inherits(2));
    expect(await askedOf(later, competencyId)).toEqual(inherits(2));
    expect(await askedOf(other, competencyId)).toBeNull();
    expect(await eventsOf(competencyId)).toEqual(["competency.standards-set"]);
  });

  it("give way to those of the functional level, and to the agency's", async () => {
    const [agency, elsewhere, competencyId] = [await anAgency(), await anAgency(), await aCompetency()];
    const [here, there] = [await aPosition(agency), await aPosition(elsewhere)];
    await sets(regional(), competencyId, null, { functional: 2, ahli_muda: 3 });
    expect(await askedOf(here, competencyId)).toEqual(inherits(3));
    await sets(keeperOf(agency), competencyId, agency.agencyId, { functional: 5 });
    expect(await askedOf(here, competencyId)).toEqual(inherits(5));
    expect(await askedOf(there, competencyId)).toEqual(inherits(3));
    await sets(keeperOf(agency), competencyId, agency.agencyId, {});
    expect(await askedOf(here, competencyId)).toEqual(inherits(3));
    await sets(regional(), competencyId, null, {});
    expect(await askedOf(here, competencyId)).toBeNull();
  });

  it("follow a position that changes its kind or level", async () => {
    const [agency, competencyId] = [await anAgency(), await aCompetency()];
    await sets(regional(), competencyId, null, { ahli_muda: 3, ahli_madya: 4 });
    const id = await aPosition(agency);
    await asOwner().query(`UPDATE "Position" SET "functionalLevel" = 'ahli_madya' WHERE id = $1`, [id]);
    expect(await askedOf(id, competencyId)).toEqual(inherits(4));
    await asOwner().query(
      `UPDATE "Position" SET kind = 'implementer', "functionalLevel" = NULL WHERE id = $1`,
      [id],
    );
    expect(await askedOf(id, competencyId)).toBeNull();
  });

  it("are the same in the database as in the rule, whatever stands beside them", async () => {
    const [agency, elsewhere, competencyId] = [await anAgency(), await anAgency(), await aCompetency()];
    const places = [agency, elsewhere].flatMap((place) => [
      ...standardKinds.map((kind) => ({ place, kind, functionalLevel: null })),
      ...functionalLevels.map((functionalLevel) => ({ place, kind: "functional" as const, functionalLevel })),
    ]);
    const positions = [];
    for (const { place, ...at } of places)
      positions.push({ id: await aPosition(place, at), agencyId: place.agencyId, ...at });
    let standing: Standard[] = [];
    for (let round = 0; round < 12; round++) {
      const agencyId = [null, agency.agencyId, elsewhere.agencyId][round % 3] ?? null;
      const chosen = scopes.flatMap((scope, i) =>
        (round * 7 + i * 3) % 4 === 0 ? [{ ...scope, level: (((round + i) % 5) + 1) as Level }] : [],
      );
      standing = withScope(standing, agencyId, chosen);
      const levels = Object.fromEntries(chosen.map((one) => [keyOf(one), one.level]));
      await sets(regional(), competencyId, agencyId, levels);
      for (const { id, ...at } of positions)
        expect((await askedOf(id, competencyId))?.level ?? null).toBe(inheritedLevel(standing, at));
    }
  }, 30_000);

  it("say beforehand how many people a change is about", async () => {
    const [agency, competencyId] = [await anAgency(), await aCompetency()];
    const place = { kind: "functional", functionalLevel: "ahli_utama" };
    await aPerson(agency, "Ayu", place);
    await aPerson(agency, "Budi", place);
    const dewi = await aPerson(agency, "Dewi", place);
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2025-01-01' WHERE "personId" = $1`, [
      dewi.personId,
    ]);
    const { standards, groups } = await findCompetency(keeperOf(agency), competencyId, agency.agencyId);
    const after = withScope(standards, agency.agencyId, [
      { kind: "functional", functionalLevel: "ahli_utama", level: 4 },
    ]);
    expect(affectedBy(standards, after, groups)).toEqual({ positions: 3, people: 2 });
  });

  it("are set by the regional HR agency, and in one agency by its keeper", async () => {
    const [agency, elsewhere, competencyId] = [await anAgency(), await anAgency(), await aCompetency()];
    await expect(sets(keeperOf(agency), competencyId, null, { functional: 2 })).rejects.toBeRefused(
      "not-found",
    );
    await expect(
      sets(keeperOf(agency), competencyId, elsewhere.agencyId, { functional: 2 }),
    ).rejects.toBeRefused("not-found");
    for (const stranger of [
      actorOf(randomUUID()),
      granted(actorOf(randomUUID()), "leadership", ""),
      granted(actorOf(randomUUID()), "auditor", ""),
    ]) {
      await expect(sets(stranger, competencyId, null, { functional: 2 })).rejects.toBeRefused("not-found");
      await expect(findStandards(stranger, null)).rejects.toBeRefused("not-found");
      await expect(findCompetency(stranger, competencyId, null)).rejects.toBeRefused("not-found");
    }
    expect((await findCompetency(keeperOf(agency), competencyId, null)).settable).toBe(false);
    expect((await findCompetency(keeperOf(agency), competencyId, agency.agencyId)).settable).toBe(true);
  });

  it("are refused for a competency that is retired, or is another agency's", async () => {
    const [agency, elsewhere] = [await anAgency(), await anAgency()];
    const own = await aCompetency(agency.agencyId);
    await expect(sets(regional(), own, null, { functional: 2 })).rejects.toBeRefused(
      "competency.of-one-agency",
    );
    await expect(sets(regional(), own, elsewhere.agencyId, { functional: 2 })).rejects.toBeRefused(
      "competency.of-one-agency",
    );
    await sets(regional(), own, agency.agencyId, { functional: 2 });
    await asOwner().query(`UPDATE "Competency" SET "retiredOn" = '2026-06-01' WHERE id = $1`, [own]);
    await expect(sets(regional(), own, agency.agencyId, { functional: 3 })).rejects.toBeRefused(
      "competency.retired",
    );
  });

  it("are refused as stale when somebody else set them meanwhile, and let one of two through", async () => {
    const competencyId = await aCompetency();
    const input = { competencyId, agencyId: null, version: 0, levels: { functional: 2 as const } };
    const outcomes = await Promise.allSettled([
      setStandards(regional(), input),
      setStandards(regional(), { ...input, levels: { functional: 3 } }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(setStandards(regional(), input)).rejects.toBeRefused("stale");
  });

  it("show what an agency itself asks beside what is asked of all", async () => {
    const [agency, competencyId] = [await anAgency(), await aCompetency()];
    await sets(regional(), competencyId, null, { functional: 2 });
    await sets(keeperOf(agency), competencyId, agency.agencyId, { ahli_muda: 3 });
    const { lines, agency: shown } = await findStandards(keeperOf(agency), agency.agencyId);
    expect(shown?.id).toBe(agency.agencyId);
    expect(lines.find(({ id }) => id === competencyId)?.standards).toHaveLength(2);
    const { lines: common } = await findStandards(keeperOf(agency), null);
    expect(common.find(({ id }) => id === competencyId)?.standards).toMatchObject([
      { agencyId: null, level: 2 },
    ]);
  });
});

describe("a position's own level", () => {
  const seenOf = async (actor: Actor, positionId: string, competencyId: string) =>
    (await findPosition(actor, positionId)).lines.find(({ id }) => id === competencyId);

  async function aHeldPosition() {
    const [agency, competencyId] = [await anAgency(), await aCompetency()];
    await sets(regional(), competencyId, null, { functional: 2 });
    const ayu = await aPerson(agency, "Ayu", { functionalLevel: "ahli_muda" });
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT "positionId" AS id FROM "Assignment" WHERE "personId" = $1`,
      [ayu.personId],
    );
    const keeper = granted(await aPerson(await anAgency(), "Sari"), "agency_admin", agency.path);
    return { agency, competencyId, ayu, positionId: rows[0]?.id ?? "", keeper };
  }

  it("wins over every standard, is told to whoever holds it, and falls back when it is taken away", async () => {
    const { keeper, competencyId, ayu, positionId } = await aHeldPosition();
    const place = { positionId, competencyId };
    await setRequirement(keeper, { ...place, seen: { level: 2, inherited: true }, level: 4 });
    expect(await askedOf(positionId, competencyId)).toEqual(asksItself(4));
    await sets(regional(), competencyId, null, { functional: 1 });
    expect(await askedOf(positionId, competencyId)).toEqual(asksItself(4));
    expect(await seenOf(keeper, positionId, competencyId)).toMatchObject({
      inherited: 1,
      asked: { level: 4, inherited: false },
    });
    await restoreRequirement(keeper, { ...place, seen: { level: 4, inherited: false } });
    expect(await askedOf(positionId, competencyId)).toEqual(inherits(1));
    expect(await eventsOf(positionId)).toEqual([
      "competency.requirement-set",
      "competency.requirement-restored",
    ]);
    expect(await newsFor(ayu)).toEqual(["competency.requirement-set", "competency.requirement-restored"]);
  });

  it("leaves nothing where no standard asks", async () => {
    const { keeper, positionId } = await aHeldPosition();
    const competencyId = await aCompetency();
    const place = { positionId, competencyId };
    await setRequirement(keeper, { ...place, seen: null, level: 3 });
    await restoreRequirement(keeper, { ...place, seen: { level: 3, inherited: false } });
    expect(await askedOf(positionId, competencyId)).toBeNull();
  });

  it("is not said by whoever holds the position", async () => {
    const { agency, competencyId, ayu, positionId } = await aHeldPosition();
    const keeper = granted(ayu, "agency_admin", agency.path);
    const input = { positionId, competencyId, seen: { level: 2 as const, inherited: true } };
    await expect(setRequirement(keeper, { ...input, level: 1 })).rejects.toBeRefused(
      "competency.own-position",
    );
    await expect(restoreRequirement(keeper, input)).rejects.toBeRefused("competency.own-position");
    expect((await findPosition(keeper, positionId)).ownCase).toBe(true);
  });

  it("is nobody's business outside of who keeps the unit", async () => {
    const { competencyId, positionId } = await aHeldPosition();
    const input = {
      positionId,
      competencyId,
      seen: { level: 2 as const, inherited: true },
      level: 1 as const,
    };
    for (const stranger of [keeperOf(await anAgency()), actorOf(randomUUID())]) {
      await expect(setRequirement(stranger, input)).rejects.toBeRefused("not-found");
      await expect(findPosition(stranger, positionId)).rejects.toBeRefused("not-found");
    }
    await expect(findPositions(actorOf(randomUUID()), { search: "", page: 1 })).rejects.toBeRefused(
      "not-found",
    );
    expect((await findPositions(keeperOf(await anAgency()), { search: "", page: 1 })).lines).toEqual([]);
  });

  it("is refused as stale after another hand, and where there is nothing to take back", async () => {
    const { keeper, competencyId, positionId } = await aHeldPosition();
    const place = { positionId, competencyId };
    const asSeen = { ...place, seen: { level: 2 as const, inherited: true } };
    await expect(restoreRequirement(keeper, asSeen)).rejects.toBeRefused("competency.nothing-own");
    const outcomes = await Promise.allSettled([
      setRequirement(keeper, { ...asSeen, level: 4 }),
      setRequirement(keeper, { ...asSeen, level: 5 }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(setRequirement(keeper, { ...asSeen, level: 3 })).rejects.toBeRefused("stale");
  });

  it("is refused of a competency that is retired, or is another agency's", async () => {
    const { keeper, positionId } = await aHeldPosition();
    const foreign = await aCompetency((await anAgency()).agencyId);
    await expect(
      setRequirement(keeper, { positionId, competencyId: foreign, seen: null, level: 2 }),
    ).rejects.toBeRefused("competency.of-one-agency");
    const retired = await aCompetency();
    await asOwner().query(`UPDATE "Competency" SET "retiredOn" = '2026-06-01' WHERE id = $1`, [retired]);
    await expect(
      setRequirement(keeper, { positionId, competencyId: retired, seen: null, level: 2 }),
    ).rejects.toBeRefused("competency.retired");
  });

  it("is counted in the list of positions, which is searched by title and unit", async () => {
    const { keeper, competencyId, positionId } = await aHeldPosition();
    await setRequirement(keeper, { positionId, competencyId, seen: { level: 2, inherited: true }, level: 3 });
    const { lines, total } = await findPositions(keeper, { search: "", page: 1 });
    expect([total, lines[0]?.people, lines[0]?.own]).toEqual([1, 1, 1]);
    expect((await findPositions(keeper, { search: "tidak ada", page: 1 })).total).toBe(0);
  });
});

describe("the database, whoever writes", () => {
  it("lets nothing be called inherited that no standard asks", async () => {
    const [agency, competencyId] = [await anAgency(), await aCompetency()];
    const positionId = await aPosition(agency);
    const insert = (level: number) =>
      asApp(`INSERT INTO "CompetencyRequirement" VALUES ($1, $2, $3, true)`, [
        positionId,
        competencyId,
        level,
      ]);
    await expect(insert(3)).rejects.toMatchObject({ constraint: "CompetencyRequirement_inherited" });
    await sets(regional(), competencyId, null, { functional: 2 });
    await expect(
      asApp(`UPDATE "CompetencyRequirement" SET level = 4 WHERE "competencyId" = $1`, [competencyId]),
    ).rejects.toMatchObject({ constraint: "CompetencyRequirement_inherited" });
    await asApp(`DELETE FROM "CompetencyRequirement" WHERE "competencyId" = $1`, [competencyId]);
    expect(await askedOf(positionId, competencyId)).toEqual(inherits(2));
  });

  it("asks nobody for what is retired or another agency's", async () => {
    const [agency, elsewhere] = [await anAgency(), await anAgency()];
    const positionId = await aPosition(agency);
    const foreign = await aCompetency(elsewhere.agencyId);
    const insert = (competencyId: string) =>
      asApp(`INSERT INTO "CompetencyRequirement" VALUES ($1, $2, 3, false)`, [positionId, competencyId]);
    await expect(insert(foreign)).rejects.toMatchObject({ constraint: "CompetencyRequirement_in_use" });
    const retired = await aCompetency();
    await asOwner().query(`UPDATE "Competency" SET "retiredOn" = '2026-06-01' WHERE id = $1`, [retired]);
    await expect(insert(retired)).rejects.toMatchObject({ constraint: "CompetencyRequirement_in_use" });
  });

  it("keeps standards within the agency of their competency, and from elected officials", async () => {
    const [agency, elsewhere] = [await anAgency(), await anAgency()];
    const own = await aCompetency(agency.agencyId);
    const insert = (agencyId: string | null, kind = "functional", level: string | null = null) =>
      asApp(
        `INSERT INTO "CompetencyStandard" VALUES ($1, $2, $3, $4::"PositionKind", $5::"FunctionalLevel", 3)`,
        [...[randomUUID(), own, agencyId, kind, level]],
      );
    for (const other of [null, elsewhere.agencyId])
      await expect(insert(other)).rejects.toMatchObject({ constraint: "CompetencyStandard_of_its_agency" });
    await expect(insert(agency.agencyId, "official")).rejects.toMatchObject({
      constraint: "CompetencyStandard_no_official",
    });
    await expect(insert(agency.agencyId, "supervisor", "ahli_muda")).rejects.toMatchObject({
      constraint: "CompetencyStandard_levels",
    });
    await insert(agency.agencyId);
    await expect(insert(agency.agencyId)).rejects.toMatchObject({ constraint: "CompetencyStandard_once" });
  });

  it("lets a position begin while standards change, and neither misses the other", async () => {
    const [agency, competencyId] = [await anAgency(), await aCompetency()];
    const [one, two] = [await appClient(), await appClient()];
    const positionId = randomUUID();
    try {
      await one.query("BEGIN");
      await one.query(
        `INSERT INTO "Position" (id, "agencyId", "unitId", title, kind, "isHead") VALUES ($1, $2, $3, 'Analis', 'functional', false)`,
        [positionId, agency.agencyId, agency.unitId],
      );
      const setting = two.query(
        `INSERT INTO "CompetencyStandard" VALUES ($1, $2, NULL, 'functional', NULL, 3)`,
        [...[randomUUID(), competencyId]],
      );
      await new Promise((done) => setTimeout(done, 200));
      await one.query("COMMIT");
      await setting;
    } finally {
      await Promise.all([one.end(), two.end()]);
    }
    expect(await askedOf(positionId, competencyId)).toEqual(inherits(3));
  });
});
