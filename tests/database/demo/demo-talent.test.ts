import { gridOf } from "@/lib/talent/grid";
import { unset } from "@/lib/talent/settings";
import { type DemoActorKey, demoActors } from "@/prisma/demo/demo-actors";
import { drawDemo } from "@/prisma/seed";

const today = "2026-06-03";
const region = drawDemo({ scale: "small", today });
const rowsOf = (table: string) => region[table] ?? [];

describe("talent in the demo region", () => {
  it("is switched on, by the figures to begin with", () => {
    expect(rowsOf("TalentSettings")).toEqual([
      { id: 1, ...unset, enabled: true, indexEnabled: true, version: 1 },
    ]);
  });

  it("was assessed of some, long ago of others, and of the rest not yet", () => {
    const potentials = rowsOf("PotentialAssessment").map(({ score, validUntil }) => ({
      ...{ predicate: "good" as const, count: 1 },
      potential: { score: Number(score), validUntil: String(validUntil) },
    }));
    const grid = gridOf(potentials, unset, today);
    expect(grid.inBoxes).toBeGreaterThan(0);
    expect(potentials.length).toBeLessThan(rowsOf("Person").length);
    for (const { personId, recordedById } of [
      ...rowsOf("PotentialAssessment"),
      ...rowsOf("ProfessionalRecord"),
    ])
      expect(personId).not.toBe(recordedById);
  });

  it("tells of the head of division, and not yet of the teacher", () => {
    const scores = new Map(rowsOf("PotentialAssessment").map(({ personId, score }) => [personId, score]));
    const scoreOf = (key: DemoActorKey) => {
      const { username } = demoActors.find((actor) => actor.key === key) ?? {};
      return scores.get(
        rowsOf("Account").find((account) => account["username"] === username)?.["personId"] ?? "",
      );
    };
    expect([scoreOf("headOfDivision"), scoreOf("teacher")]).toEqual([86.5, undefined]);
  });

  it("is the same for the same seed", () => {
    const again = drawDemo({ scale: "small", today });
    expect(again["PotentialAssessment"]).toEqual(rowsOf("PotentialAssessment"));
  });
});
