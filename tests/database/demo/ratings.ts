/** How raters of the demo region spread predicates beside the pattern of their unit's result. */
import type { Predicate, Rating, UnitResultLevel } from "@/lib/db/generated/enums";
import { type Distribution, patternDeviations } from "@/lib/evaluation/distribution-pattern";
import { predicateOf } from "@/lib/evaluation/quadrant";
import { patternOf } from "@/lib/evaluation/rater-patterns";
import type { Rows } from "@/prisma/demo/plans";

import type { Row } from "../../support/rows";
import { grouped } from "./grouped";

/** Registers what is expected of the ratings in a whole region. */
export function describeRatings(whole: Rows) {
  const rowsOf = (table: string) => whole[table] ?? [];
  const lastYear = new Set(rowsOf("EvaluationCycle").flatMap(({ id, year }) => (year === 2025 ? [id] : [])));
  const annual = new Set(
    rowsOf("EvaluationPeriod").flatMap(({ id, kind, cycleId }) =>
      kind === "annual" && lastYear.has(cycleId) ? [id] : [],
    ),
  );
  const parents = new Map(rowsOf("Unit").map(({ id, parentId }) => [String(id), parentId as string | null]));
  const levels = new Map(
    rowsOf("UnitResult").flatMap(({ unitId, periodId, level }) =>
      annual.has(periodId) ? [[String(unitId), level as UnitResultLevel]] : [],
    ),
  );

  /** The unit and all above it. */
  function upwards(unitId: string): string[] {
    const parent = parents.get(unitId);
    return [unitId, ...(parent ? upwards(parent) : [])];
  }

  /** Last year's predicates in a unit and below it, as the accountability page counts them. */
  const distributions = grouped(
    rowsOf("Evaluation")
      .filter(({ periodId }) => annual.has(periodId))
      .flatMap(({ unitId, predicate }) => upwards(String(unitId)).map((id) => ({ id, predicate }))),
    "id",
  );

  const none: Distribution = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };

  /** Of so many units of a kind with at least five people, how many keep to their pattern. */
  function inPattern(...kinds: string[]) {
    const units = rowsOf("Unit").filter(
      ({ id, kind }) => kinds.includes(String(kind)) && (distributions.get(id)?.length ?? 0) >= 5,
    );
    const keeping = units.filter(({ id }) => {
      const counts = { ...none };
      for (const { predicate } of distributions.get(id) ?? []) counts[predicate as Predicate] += 1;
      return patternDeviations(levels.get(String(id)) ?? "good", counts).length === 0;
    });
    return keeping.length / units.length;
  }

  /** What every rater signed in last year's annual periods, beside their agencies. */
  function patterns() {
    const rated = rowsOf("Evaluation").filter(({ periodId }) => annual.has(periodId));
    const countsOf = (rows: readonly Row[]) => {
      const counts = { ...none };
      for (const { predicate } of rows) counts[predicate as Predicate] += 1;
      return counts;
    };
    const agencies = grouped(rated, "periodId");
    const unmarked = { when: "2025", lastDays: 0, marked: 0, agreeing: 0 };
    return [...grouped(rated, "raterId")].flatMap(([raterId, own]) => {
      const periods = [...grouped(own, "periodId")].map(([periodId, rows]) => ({
        ...unmarked,
        counts: countsOf(rows),
        agency: countsOf(agencies.get(periodId) ?? []),
      }));
      const pattern = patternOf(periods);
      return pattern ? [{ raterId, ...pattern }] : [];
    });
  }

  describe("the ratings of the demo region", () => {
    it("have one rater who gives everybody the same, milder than the agency: the head of transport", () => {
      const same = patterns().filter(
        ({ mostGiven, difference }) => mostGiven.part === mostGiven.whole && (difference ?? 0) > 0.4,
      );
      expect(same).toMatchObject([{ mostGiven: { predicate: "very_good" } }]);
      const seat = rowsOf("Assignment").find(({ personId }) => personId === same[0]?.raterId);
      const position = rowsOf("Position").find(({ id }) => id === seat?.positionId);
      expect(position?.title).toBe("Kepala Bidang Angkutan");
    });

    it("mostly keep to the pattern that the result of the division or section asks for, with some that do not", () => {
      const share = inPattern("division", "section");
      expect(share).toBeGreaterThan(0.6);
      expect(share).toBeLessThan(0.95);
    });

    it("mostly do so in the agencies, too, though the generous ones do not", () => {
      const share = inPattern("agency");
      expect(share).toBeGreaterThan(0.6);
      expect(share).toBeLessThan(0.95);
    });

    it("lead to the predicate that the table gives for them, and to each of the five", () => {
      const rated = rowsOf("Evaluation").filter(({ predicate }) => predicate !== null);
      const given = rated.filter(
        ({ resultRating, behaviourRating, predicate }) =>
          predicateOf(resultRating as Rating, behaviourRating as Rating) !== predicate,
      );
      expect(given).toEqual([]);
      expect(new Set(rated.map(({ predicate }) => predicate)).size).toBe(5);
    });
  });
}
