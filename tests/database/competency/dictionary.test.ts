import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { addCompetency, describeCompetency, retireCompetency } from "@/lib/competency/commands/dictionary";
import { setRequirement, setStandards } from "@/lib/competency/commands/standards";
import { findCompetency, findDictionary } from "@/lib/competency/queries/dictionary";
import { addCompetencySchema } from "@/lib/competency/schema";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { actorOf, type Agency, anAgency, aPerson, eventsOf, granted } from "../../support/world";

givenDatabase();

const regional = () => granted(actorOf(randomUUID()), "regional_hr", "");
const keeperOf = (agency: Agency) => granted(actorOf(randomUUID()), "agency_admin", agency.path);

const unsaid = { 1: "", 2: "", 3: "", 4: "", 5: "" };
const codeOf = () => `tech_${randomUUID().slice(0, 8)}`;
const words = (agencyId: string | null, code = codeOf()) => ({
  ...{ code, name: "Audit berbasis risiko", definition: "", agencyId },
  indicators: { ...unsaid, 3: "Menyusun program audit sendiri" },
});

/** One of the nine of the regulation, which the demo region has and an empty database has not. */
async function integrity() {
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "Competency" WHERE code = 'integrity'`,
  );
  if (rows[0]) return rows[0].id;
  const id = randomUUID();
  await insertRows(asOwner(), "Competency", [
    { id, code: "integrity", name: "Integritas", kind: "managerial" },
  ]);
  return id;
}

const positionsOf = async (competencyId: string) =>
  Number(
    (
      await asOwner().query<{ count: string }>(
        `SELECT count(*) FROM "CompetencyRequirement" WHERE "competencyId" = $1`,
        [competencyId],
      )
    ).rows[0]?.count,
  );

describe("the dictionary", () => {
  it("takes a technical competency with its words, and leaves a trace", async () => {
    const agency = await anAgency();
    const id = await addCompetency(keeperOf(agency), words(agency.agencyId));
    const { indicators, own, agency: whose } = await findCompetency(keeperOf(agency), id, null);
    expect([indicators, own, whose?.id]).toEqual([
      { 3: "Menyusun program audit sendiri" },
      true,
      agency.agencyId,
    ]);
    expect(await eventsOf(id)).toEqual(["competency.added"]);
  });

  it("is read as a whole by each of its keepers, with how many positions ask", async () => {
    const [agency, elsewhere] = [await anAgency(), await anAgency()];
    const id = await addCompetency(keeperOf(agency), words(agency.agencyId));
    await aPerson(agency, "Ayu");
    await setStandards(keeperOf(agency), {
      ...{ competencyId: id, agencyId: agency.agencyId, version: 0, levels: { functional: 2 } },
    });
    const { lines } = await findDictionary(keeperOf(elsewhere));
    expect(lines.find((line) => line.id === id)).toMatchObject({ positions: 1, kind: "technical" });
    for (const stranger of [actorOf(randomUUID()), granted(actorOf(randomUUID()), "leadership", "")])
      await expect(findDictionary(stranger)).rejects.toBeRefused("not-found");
  });

  it("is not written by who keeps another agency, nor for everybody by who keeps one", async () => {
    const [agency, elsewhere] = [await anAgency(), await anAgency()];
    await expect(addCompetency(keeperOf(agency), words(elsewhere.agencyId))).rejects.toBeRefused("not-found");
    await expect(addCompetency(keeperOf(agency), words(null))).rejects.toBeRefused("not-found");
    await expect(addCompetency(regional(), words(randomUUID()))).rejects.toBeRefused("not-found");
    const common = await addCompetency(regional(), words(null));
    const change = { competencyId: common, version: 0, name: "Audit", definition: "", indicators: unsaid };
    await expect(describeCompetency(keeperOf(agency), change)).rejects.toBeRefused("not-found");
    await expect(
      retireCompetency(keeperOf(agency), { competencyId: common, version: 0, retired: true }),
    ).rejects.toBeRefused("not-found");
    await expect(
      describeCompetency(regional(), { ...change, competencyId: randomUUID() }),
    ).rejects.toBeRefused("not-found");
  });

  it("has each code once, whoever comes first, and the codes of the nine not at all", async () => {
    const code = codeOf();
    const outcomes = await Promise.allSettled([
      addCompetency(regional(), words(null, code)),
      addCompetency(regional(), words(null, code)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(addCompetency(regional(), words(null, code))).rejects.toBeRefused("competency.code-taken");
    await expect(addCompetency(regional(), words(null, "integrity"))).rejects.toBeRefused(
      "competency.code-taken",
    );
  });

  it("is applied once although it arrives three times", async () => {
    const key = randomUUID();
    const sender: Actor = {
      ...(await aPersonWho()),
      submission: { key, action: "competency.add", bodyHash: "-" },
    };
    const input = words(null);
    const ids = await Promise.all([1, 2, 3].map(() => addCompetency(sender, input)));
    expect(new Set(ids).size).toBe(1);
  });

  it("changes words, and refuses whoever saw older ones", async () => {
    const id = await addCompetency(regional(), words(null));
    const change = {
      competencyId: id,
      version: 0,
      name: "Audit",
      definition: "Menguji.",
      indicators: unsaid,
    };
    const outcomes = await Promise.allSettled([
      describeCompetency(regional(), change),
      describeCompetency(regional(), change),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(describeCompetency(regional(), change)).rejects.toBeRefused("stale");
    expect(await findCompetency(regional(), id, null)).toMatchObject({
      ...{ name: "Audit", definition: "Menguji.", indicators: {}, version: 1 },
    });
  });

  it("leaves the nine the words of the regulation, and never retires them", async () => {
    const id = await integrity();
    await expect(
      describeCompetency(regional(), {
        ...{ competencyId: id, version: 0, name: "Jujur", definition: "", indicators: unsaid },
      }),
    ).rejects.toBeRefused("competency.of-the-regulation");
    await expect(
      retireCompetency(regional(), { competencyId: id, version: 0, retired: true }),
    ).rejects.toBeRefused("competency.of-the-regulation");
    expect(await findCompetency(regional(), id, null)).toMatchObject({ own: false, regulation: true });
    await expect(
      asApp(`UPDATE "Competency" SET "retiredOn" = '2026-06-01' WHERE id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: "Competency_nine_stay" });
  });

  it("asks nobody for what is retired, keeps what was assessed, and gives back what standards ask", async () => {
    const agency = await anAgency();
    const [ayu, budi] = [await aPerson(agency, "Ayu"), await aPerson(agency, "Budi", { kind: "supervisor" })];
    const id = await addCompetency(regional(), words(null));
    await setStandards(regional(), {
      ...{ competencyId: id, agencyId: agency.agencyId, version: 0, levels: { functional: 2 } },
    });
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT "positionId" AS id FROM "Assignment" WHERE "personId" = $1`,
      [budi.personId],
    );
    await setRequirement(await aPersonWho(), {
      ...{ positionId: rows[0]?.id ?? "", competencyId: id, seen: null, level: 3 },
    });
    expect(await positionsOf(id)).toBe(2);
    await asOwner().query(
      `INSERT INTO "CompetencyAssessment" (id, "personId", "competencyId", level, reason, "assessedById", "assessedOn", "assessedAt")
       VALUES ($1, $2, $3, 2, 'x', $4, '2026-06-03', now())`,
      [randomUUID(), ayu.personId, id, budi.personId],
    );
    await retireCompetency(regional(), { competencyId: id, version: 1, retired: true });
    expect(await positionsOf(id)).toBe(0);
    await retireCompetency(regional(), { competencyId: id, version: 2, retired: false });
    expect(await positionsOf(id)).toBe(1);
    expect((await eventsOf(id)).sort()).toEqual([
      "competency.added",
      "competency.reinstated",
      "competency.retired",
      "competency.standards-set",
    ]);
    await expect(
      retireCompetency(regional(), { competencyId: id, version: 3, retired: false }),
    ).rejects.toBeRefused("stale");
  });

  it.each([
    ["a code with spaces", { code: "audit risiko" }, "code"],
    ["no code", { code: "" }, "code"],
    ["no name", { name: " " }, "name"],
  ])("is malformed with %s", (_, wrong, field) => {
    const { error } = addCompetencySchema.safeParse({ ...words(null), ...wrong });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe("the database, whoever writes", () => {
  it("changes neither whose a competency is nor its code, and deletes none", async () => {
    const id = await addCompetency(regional(), words(null));
    for (const sql of [
      `UPDATE "Competency" SET code = 'x' WHERE id = $1`,
      `UPDATE "Competency" SET "agencyId" = NULL WHERE id = $1`,
      `DELETE FROM "Competency" WHERE id = $1`,
    ])
      await expect(asApp(sql, [id])).rejects.toThrow("permission denied");
    await expect(asApp(`UPDATE "Competency" SET name = ' ' WHERE id = $1`, [id])).rejects.toMatchObject({
      constraint: "Competency_named",
    });
  });
});

/** The keeper of everything, with a person behind. */
const aPersonWho = async () => granted(await aPerson(await anAgency(), "Sari"), "regional_hr", "");
