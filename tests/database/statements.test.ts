import { givenDatabase } from "../support/database";
import { aDailyWrite, aRaterOf, screens } from "../support/screens";
import { statementsOf } from "../support/statements";

givenDatabase();

describe("the statements behind a screen", () => {
  let worlds: Awaited<ReturnType<typeof aRaterOf>>[];
  beforeAll(async () => {
    worlds = [await aRaterOf(1), await aRaterOf(6), await aRaterOf(30)];
  }, 120_000);

  it.each(Object.entries(screens))("are as many for one person as for thirty: %s", async (_, screen) => {
    const counts: number[] = [];
    for (const world of worlds) counts.push(await statementsOf(() => screen(world)));
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThan(22);
  });
});

describe("the statements of the daily write", () => {
  it("are eight at most, besides BEGIN and COMMIT", async () => {
    expect((await statementsOf(await aDailyWrite())) - 2).toBeLessThanOrEqual(8);
  });
});
