import type { Actor } from "@/lib/access/actor";
import { addAppendixItem, removeLine, saveIndicator, saveResult } from "@/lib/planning/commands/content";
import { createPlan } from "@/lib/planning/commands/create-plan";

import { asOwner, givenDatabase } from "../../support/database";
import { emptyPlan, reference, seen, unlinked } from "../../support/plans";
import { aTeam } from "../../support/world";

givenDatabase();

const writing = (ayu: Actor, planId: string) => ({
  result: async (statement: string, resultId: string | null = null) =>
    saveResult(ayu, {
      ...{ ...(await reference(ayu, planId)), resultId, kind: "main", statement, ...unlinked },
    }),
  indicator: async (text: string, resultId: string, indicatorId: string | null = null) =>
    saveIndicator(ayu, {
      ...{
        ...(await reference(ayu, planId)),
        resultId,
        indicatorId,
        text,
        aspect: "time",
        perspective: null,
      },
      ...{ targetValue: "95", targetUnit: "%", targetNarrative: null, direction: "higher" },
    }),
  item: async (text: string) =>
    addAppendixItem(ayu, { ...(await reference(ayu, planId)), section: "resources", text }),
  remove: async (lineId = "") => removeLine(ayu, { ...(await reference(ayu, planId)), lineId }),
});

/** Ayu's empty plan, and how she writes in it. */
async function anEmptyPlan() {
  const { ayu } = await aTeam();
  const planId = await createPlan(ayu, emptyPlan);
  return { planId, ...writing(ayu, planId), plan: () => seen(ayu, planId) };
}

describe("the lines of a plan", () => {
  it("keep their order when one is taken away, another is added and a third is changed", async () => {
    const { plan, result, indicator, item, remove } = await anEmptyPlan();
    for (const text of ["B", "C", "D"]) await result(text);
    await remove((await plan()).results[0]?.id);
    await result("E");
    const [c, d] = (await plan()).results;
    await result("D lain", d?.id);
    expect((await plan()).results.map(({ statement }) => statement)).toEqual(["C", "D lain", "E"]);

    const own = async () => (await plan()).results[0]?.indicators ?? [];
    for (const text of ["B", "C", "D"]) await indicator(text, c?.id ?? "");
    await remove((await own())[0]?.id);
    await indicator("E", c?.id ?? "");
    await indicator("D lain", c?.id ?? "", (await own())[1]?.id);
    expect((await own()).map(({ text }) => text)).toEqual(["C", "D lain", "E"]);

    for (const text of ["B", "C", "D"]) await item(text);
    await remove((await plan()).appendix[0]?.id);
    await item("E");
    await remove((await plan()).appendix[0]?.id);
    await item("F");
    expect((await plan()).appendix.map(({ text }) => text)).toEqual(["D", "E", "F"]);
    const { rows } = await asOwner().query(`SELECT DISTINCT "order" FROM "AppendixItem"`);
    expect(rows).toHaveLength(3);
  });

  it("keep the order in which they were written, where two were once given the same place", async () => {
    const { plan, result } = await anEmptyPlan();
    for (const text of ["B", "C", "D"]) await result(text);
    await asOwner().query(`UPDATE "WorkResult" SET "order" = 0`);
    await result("B lain", (await plan()).results[0]?.id);
    expect((await plan()).results.map(({ statement }) => statement)).toEqual(["B lain", "C", "D"]);
  });
});
