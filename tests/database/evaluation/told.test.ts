import { acknowledge } from "@/lib/evaluation/commands/hand-over";
import { evaluationsTold } from "@/lib/evaluation/queries/told";

import { givenDatabase } from "../../support/database";
import { onDayOf } from "../../support/evaluations";
import { aHandedOverEvaluation } from "../../support/sealed";
import { anAgency, aPerson } from "../../support/world";

givenDatabase();

describe("what news of an evaluation is about", () => {
  it("is one's own of a period, with the last day to answer while that is open", async () => {
    const { ayu, evaluationId, at } = await aHandedOverEvaluation();
    const told = () => evaluationsTold(ayu, [evaluationId]).then((found) => found.get(evaluationId));
    expect(await told()).toMatchObject({
      ...{ name: null, answerBy: "2026-07-10", period: { kind: "periodic", number: 1, year: 2026 } },
    });
    await acknowledge(ayu, await at(ayu));
    expect(await told()).toMatchObject({ name: null, answerBy: null });
  });

  it("is somebody's, for those above, who have nothing to answer", async () => {
    const { budi, evaluationId } = await aHandedOverEvaluation();
    const told = await evaluationsTold(budi, [evaluationId]);
    expect(told.get(evaluationId)).toMatchObject({ name: "Ayu", answerBy: null });
  });

  it("is nothing for a stranger", async () => {
    const { evaluationId } = await aHandedOverEvaluation();
    const stranger = onDayOf("2026-06-22")(await aPerson(await anAgency(), "Fitri"));
    expect((await evaluationsTold(stranger, [evaluationId])).size).toBe(0);
  });
});
