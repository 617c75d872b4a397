import { randomUUID } from "node:crypto";

import { withdrawDecision } from "@/lib/decisions/commands/end";
import { reportDecision } from "@/lib/decisions/commands/report";

import { asApp, givenDatabase } from "../../support/database";
import { aDecision, aLedTeam } from "../../support/decisions";

givenDatabase();

const refusedBy = (constraint: string) => expect.objectContaining({ constraint });
type World = Awaited<ReturnType<typeof aLedTeam>>;

const insert = ({ agency, leader, budi }: World, changes: Record<string, unknown> = {}) => {
  const row = {
    ...{ id: randomUUID(), unitId: agency.unitId, indicator: "plans-confirmed", year: 2026, quarter: 0 },
    ...{ part: 1, whole: 3, value: 0.33333333, sentence: "x", ownerId: budi.personId },
    ...{ dueOn: "2026-06-03", decidedById: leader.personId, decidedAt: "2026-06-03T03:00:00Z" },
    ...changes,
  };
  const columns = Object.keys(row);
  return asApp(
    `INSERT INTO "FigureDecision" (${columns.map((name) => `"${name}"`).join(", ")})
      VALUES (${columns.map((_, i) => `$${i + 1}`).join(", ")})`,
    Object.values(row),
  );
};
const set = (id: string, columns: string) =>
  asApp(`UPDATE "FigureDecision" SET ${columns} WHERE id = $1`, [id]);

describe("a decision, whoever writes it", () => {
  it.each([
    ["is due before its day", { dueOn: "2026-06-02" }, "figure_decision_begins"],
    [
      "is born done",
      { status: "done", report: "x", reportedAt: "2026-06-03T03:00:00Z" },
      "figure_decision_begins",
    ],
    ["says nothing", { sentence: " " }, "FigureDecision_says_what"],
    ["tells half a figure", { value: null }, "FigureDecision_of_a_figure"],
    ["is of a fifth quarter", { quarter: 5 }, "FigureDecision_of_a_figure"],
    ["was withdrawn without a reason", { status: "withdrawn" }, "figure_decision_begins"],
  ])("is not kept that %s", async (_, changes, constraint) => {
    await expect(insert(await aLedTeam(), changes)).rejects.toEqual(refusedBy(constraint));
  });

  it("is somebody else's to do, who rates people on that day", async () => {
    const world = await aLedTeam();
    await expect(insert(world, { ownerId: world.leader.personId })).rejects.toEqual(
      refusedBy("FigureDecision_for_somebody_else"),
    );
    await expect(insert(world, { ownerId: world.ayu.personId })).rejects.toEqual(
      refusedBy("figure_decision_owner"),
    );
    await insert(world);
    await insert(world, { part: null, whole: null, value: null });
  });

  it.each([`sentence = 'y'`, `"dueOn" = '2026-07-01'`, `value = 0.5`, `year = 2025`, `"decidedAt" = now()`])(
    "stays as it was decided: %s",
    async (columns) => {
      const { decisionId } = await aDecision();
      await expect(set(decisionId, columns)).rejects.toEqual(refusedBy("figure_decision_stands"));
    },
  );

  it("is never deleted", async () => {
    const { decisionId } = await aDecision();
    await expect(asApp(`DELETE FROM "FigureDecision" WHERE id = $1`, [decisionId])).rejects.toEqual(
      refusedBy("figure_decision_stands"),
    );
  });

  it("is reported only while it is open, with words, and the report stays", async () => {
    const { leader, budi, decisionId } = await aDecision();
    await expect(set(decisionId, `status = 'done'`)).rejects.toEqual(refusedBy("FigureDecision_states"));
    const settled = `"settledById" = '${leader.personId}', "settledAt" = '2026-06-03T04:00:00Z'`;
    const done = `report = 'y', "reportedAt" = '2026-06-03T04:00:00Z'`;
    await expect(set(decisionId, `status = 'closed', ${done}, ${settled}`)).rejects.toEqual(
      refusedBy("figure_decision_moves"),
    );
    await reportDecision(budi, { decisionId, version: 0, report: "x" });
    await expect(set(decisionId, `report = 'y'`)).rejects.toEqual(refusedBy("figure_decision_stands"));
    await expect(
      set(decisionId, `status = 'closed', "settledById" = '${budi.personId}', "settledAt" = now()`),
    ).rejects.toEqual(refusedBy("FigureDecision_for_somebody_else"));
  });

  it("is over once it was withdrawn, with a reason", async () => {
    const { leader, decisionId } = await aDecision();
    const settled = `"settledById" = '${leader.personId}', "settledAt" = '2026-06-03T04:00:00Z'`;
    await expect(set(decisionId, `status = 'withdrawn', ${settled}`)).rejects.toEqual(
      refusedBy("FigureDecision_states"),
    );
    await withdrawDecision(leader, { decisionId, version: 0, reason: "Keliru" });
    await expect(
      set(decisionId, `status = 'done', report = 'y', "reportedAt" = '2026-06-03T04:00:00Z'`),
    ).rejects.toEqual(refusedBy("figure_decision_moves"));
  });
});
