import { approveDevelopmentPlan, returnDevelopmentPlan } from "@/lib/development/commands/flow";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { givenDatabase } from "../../support/database";
import { aWaitingPlan, developmentMove as move } from "../../support/development";
import { aTeam } from "../../support/world";

givenDatabase();

describe("a development plan that waits", () => {
  it("stands in the supervisor's queue and tasks, and in nobody else's", async () => {
    const { ayu, budi, dewi, citra } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    expect((await findQueue(budi)).items).toMatchObject([
      { kind: "development", id: planId, name: "Ayu", year: 2026, days: 0 },
    ]);
    expect((await findTasks(budi)).development).toMatchObject([{ id: planId }]);
    for (const other of [ayu, dewi, citra]) expect((await findQueue(other)).items).toEqual([]);
  });

  it("is what its owner waits for, with whom, and theirs to mend once it comes back", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    expect((await findTasks(ayu)).ownDevelopment).toMatchObject([{ status: "submitted", waitsFor: "Budi" }]);
    await returnDevelopmentPlan(budi, { ...(await move(budi, planId)), note: "x" });
    expect((await findTasks(ayu)).ownDevelopment).toMatchObject([{ status: "returned" }]);
    expect((await findTasks({ ...ayu, today: "2027-01-04" })).ownDevelopment).toEqual([]);
    expect((await findQueue(budi)).items).toEqual([]);
  });

  it("is gone from all lists once it is approved", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    await approveDevelopmentPlan(budi, await move(budi, planId));
    expect((await findQueue(budi)).items).toEqual([]);
    expect((await findTasks(ayu)).ownDevelopment).toEqual([]);
  });
});
