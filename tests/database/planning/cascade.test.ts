import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { removeLine, saveResult } from "@/lib/planning/commands/content";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findRoleMatrix } from "@/lib/planning/queries/team";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, reference, seen, unlinked } from "../../support/plans";
import { aPerson, aTeam, supervises } from "../../support/world";

givenDatabase();

const linesOf = async (actor: Actor, planId: string) =>
  (await seen(actor, planId)).results.map(({ id, statement, indicators }) => ({
    ...{ resultId: id, statement, kind: "main" as const },
    indicatorId: indicators[0]?.id ?? "",
  }));

const linked = (line: Awaited<ReturnType<typeof linesOf>>[number] | undefined, supports: string | null) => ({
  ...{ resultId: line?.resultId ?? "", statement: line?.statement ?? "", kind: "main" as const },
  ...{ assignmentId: null, supports, method: "direct_area" as const },
});

/** Budi has a confirmed plan and Ayu one that is still hers, not linked yet. */
async function aCascade() {
  const team = await aTeam();
  const above = await anApprovedPlan(team.budi, team.dewi);
  const below = await aPlan(team.ayu);
  const [[superior], [own]] = [await linesOf(team.budi, above), await linesOf(team.ayu, below)];
  const link = async (supports: string | null) =>
    saveResult(team.ayu, { ...(await reference(team.ayu, below)), ...linked(own, supports) });
  return { ...team, above, below, own, link, supports: superior?.indicatorId ?? "" };
}

describe("a result that supports the rater's", () => {
  it("is offered the rater's confirmed lines, says which it supports, and can be let go", async () => {
    const { ayu, below, supports, link } = await aCascade();
    expect((await seen(ayu, below)).supportable).toEqual({
      name: "Budi",
      lines: [
        {
          ...{ indicatorId: supports, statement: "Layanan izin selesai tepat waktu" },
          ...{ text: "Izin selesai dalam tiga hari", precedentId: null },
          ...{ targetValue: "95", targetUnit: "%", assigner: null },
        },
      ],
      provisional: false,
    });
    await link(supports);
    const support = {
      indicatorId: supports,
      method: "direct_area",
      name: "Budi",
      current: true,
      provisional: false,
    };
    expect((await seen(ayu, below)).results[0]).toMatchObject({ support });
    await link(null);
    expect((await seen(ayu, below)).results[0]).toMatchObject({ support: null });
  });

  it("waits for nobody: without the rater's plan there is nothing to link, and it can be handed in (P4)", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aPlan(ayu);
    await aPlan(budi);
    expect((await seen(ayu, planId)).supportable).toEqual({ name: "Budi", lines: [], provisional: false });
    await submitPlan(ayu, await reference(ayu, planId));
    expect((await seen(budi, planId)).supportable).toBeNull();
  });

  it("is frozen with the edition, in the words of the rater's confirmed plan", async () => {
    const { ayu, budi, below, above, supports, link } = await aCascade();
    await link(supports);
    await revisePlan(budi, { ...(await reference(budi, above)), dialogueNote: "Dialog" });
    const [line] = await linesOf(budi, above);
    const draft = { resultId: line?.resultId ?? "", kind: "main" as const, statement: "Masih ditulis" };
    await saveResult(budi, { ...(await reference(budi, above)), ...draft, ...unlinked });
    await submitPlan(ayu, await reference(ayu, below));
    await approvePlan(budi, await reference(budi, below));
    const { rows } = await asOwner().query<{ content: { results: unknown[] } }>(
      `SELECT content FROM "PlanEdition" WHERE "planId" = $1`,
      [below],
    );
    expect(rows[0]?.content.results[0]).toMatchObject({
      support: { indicatorId: supports, statement: "Layanan izin selesai tepat waktu", name: "Budi" },
    });
  });

  it("is told when the rater's plan leaves the line behind, and may keep it", async () => {
    const { ayu, budi, dewi, below, above, supports, link } = await aCascade();
    await link(supports);
    await revisePlan(budi, { ...(await reference(budi, above)), dialogueNote: "Dialog" });
    const added = { resultId: null, kind: "main" as const, statement: "Layanan lain tertib", ...unlinked };
    const [line] = await linesOf(budi, above);
    await saveResult(budi, { ...(await reference(budi, above)), ...added });
    await removeLine(budi, { ...(await reference(budi, above)), lineId: line?.resultId ?? "" });
    await asOwner().query(
      `INSERT INTO "Indicator" (id, "resultId", text, "order", aspect, "targetValue", "targetUnit")
        SELECT $2, id, 'Jumlah layanan', 0, 'quantity', 3, 'layanan' FROM "WorkResult"
        WHERE "planId" = $1 AND "leftOutIn" IS NULL`,
      [above, randomUUID()],
    );
    await submitPlan(budi, await reference(budi, above));
    await approvePlan(dewi, await reference(dewi, above));
    expect((await seen(ayu, below)).results[0]?.support).toMatchObject({ current: false });
    await link(supports);
    expect((await seen(ayu, below)).results[0]?.support).toMatchObject({ current: false });
  });

  it("is refused for lines of anybody else, of a plan that is not confirmed, and of nobody", async () => {
    const { agency, link, citra, dewi } = await aCascade();
    const eko = await aPerson(agency, "Eko");
    await supervises(eko, [citra]);
    const [foreign] = await linesOf(citra, await anApprovedPlan(citra, eko));
    const [unconfirmed] = await linesOf(dewi, await aPlan(dewi));
    for (const supports of [foreign?.indicatorId, unconfirmed?.indicatorId, randomUUID()])
      await expect(link(supports ?? "")).rejects.toBeRefused("not-found");
  });
});

describe("the role matrix of a team (L.II.A.5)", () => {
  it("has the people rated today, with what waits for the rater or was confirmed", async () => {
    const { agency, ayu, budi, below, supports, link } = await aCascade();
    const eko = await aPerson(agency, "Eko");
    await supervises(budi, [eko]);
    await link(supports);
    const rolesOf = async () =>
      (await findRoleMatrix(budi, 2026))?.rows.map(({ name, cells }) => [name, Object.keys(cells).length]);
    // A draft is its owner's alone.
    expect(await rolesOf()).toEqual([
      ["Ayu", 0],
      ["Eko", 0],
    ]);
    await submitPlan(ayu, await reference(ayu, below));
    expect(await rolesOf()).toEqual([
      ["Ayu", 1],
      ["Eko", 0],
    ]);
    await approvePlan(budi, await reference(budi, below));
    await revisePlan(ayu, { ...(await reference(ayu, below)), dialogueNote: "Dialog" });
    await link(null);
    expect(await rolesOf()).toEqual([
      ["Ayu", 1],
      ["Eko", 0],
    ]);
  });

  it("does not exist before the rater has a plan", async () => {
    const { budi } = await aTeam();
    expect(await findRoleMatrix(budi, 2026)).toBeNull();
  });
});

describe("the database itself refuses a link", () => {
  it.each([
    ["to one's own line", "own", /supports no confirmed line/],
    ["to a line that is not confirmed", "unconfirmed", /supports no confirmed line/],
    ["from a plan that is handed in", "submitted", /not open for changes/],
  ] as const)("%s", async (_, kind, words) => {
    const { ayu, budi, dewi, below, own, supports } = await aCascade();
    const [draft] = await linesOf(dewi, await aPlan(dewi));
    if (kind === "submitted") await submitPlan(ayu, await reference(ayu, below));
    const to = { own: own?.indicatorId, unconfirmed: draft?.indicatorId, submitted: supports }[kind];
    const insert = asOwner().query(
      `INSERT INTO "ResultSupport" ("resultId", "indicatorId", method) VALUES ($1, $2, 'direct_area')`,
      [own?.resultId, to],
    );
    await expect(insert).rejects.toThrow(words);
    expect((await seen(ayu, below)).results[0]?.support).toBeNull();
    expect(await findRoleMatrix(budi, 2026)).not.toBeNull();
  });

  it("leads in the database to a line of the confirmed edition, not to one that is being written beside it", async () => {
    const { budi, above, own } = await aCascade();
    await revisePlan(budi, { ...(await reference(budi, above)), dialogueNote: "Dialog" });
    const [result] = (await seen(budi, above)).results;
    const unconfirmed = randomUUID();
    await asOwner().query(
      `INSERT INTO "Indicator" (id, "resultId", text, "order", aspect, "targetValue", "targetUnit")
        VALUES ($1, $2, 'Jumlah layanan', 1, 'quantity', 3, 'layanan')`,
      [unconfirmed, result?.id],
    );
    const insert = asOwner().query(
      `INSERT INTO "ResultSupport" ("resultId", "indicatorId", method) VALUES ($1, $2, 'direct_area')`,
      [own?.resultId, unconfirmed],
    );
    await expect(insert).rejects.toThrow(/no confirmed line/);
  });
});
