import { submitDevelopmentPlan } from "@/lib/development/commands/flow";
import { saveDevelopmentLine } from "@/lib/development/commands/lines";
import { findDevelopmentPlan, findOwnDevelopment } from "@/lib/development/queries/plan";
import { addGuidanceStep } from "@/lib/guidance/commands/steps";

import { givenDatabase } from "../../support/database";
import { aLine, developmentMove as move, ownPlan } from "../../support/development";
import { aLowEvaluation, anOpenGuidance, aToldEvaluation } from "../../support/guidance";

givenDatabase();

const proposed = async (owner: Parameters<typeof ownPlan>[0]) =>
  (await findOwnDevelopment(owner, { year: 2026, search: "" })).proposals.map(({ because }) => because);

describe("what a low rating speaks for", () => {
  it("is proposed once the person has been told, and not before", async () => {
    const signed = await aLowEvaluation();
    expect(await proposed(signed.ayu)).toEqual([]);
    const { ayu } = await aToldEvaluation();
    expect(await proposed(ayu)).toMatchObject([{ reason: "low_rating", period: { year: 2026 } }]);
  });

  it("is read as a reason by the owner and the supervisor, and by nobody above them", async () => {
    const { ayu, budi, dewi } = await aToldEvaluation();
    const [because] = await proposed(ayu);
    const line = { ...aLine, version: null, proposal: because?.key ?? "" };
    await saveDevelopmentLine(ayu, line);
    const { id } = await ownPlan(ayu);
    await submitDevelopmentPlan(ayu, await move(ayu, id));
    for (const reader of [ayu, budi])
      expect((await findDevelopmentPlan(reader, id))?.lines).toMatchObject([{ because }]);
    expect((await findDevelopmentPlan(dewi, id))?.lines).toMatchObject([{ because: null }]);
  });
});

describe("an open step of guidance that is a training", () => {
  it("is proposed to the person whom it guides, without its words", async () => {
    const { ayu, budi, guidanceId, of } = await anOpenGuidance();
    const { version } = await of();
    await addGuidanceStep(budi, {
      ...{ guidanceId, version, form: "formal_training", text: "Rahasia", dueOn: "2026-08-31" },
    });
    const reasons = await proposed(ayu);
    expect(reasons).toContainEqual(expect.objectContaining({ reason: "guidance", dueOn: "2026-08-31" }));
    expect(JSON.stringify(reasons)).not.toContain("Rahasia");
  });
});
