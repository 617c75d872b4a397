import { limitsOf, patternDeviations } from "@/lib/evaluation/distribution-pattern";
import {
  deviationKey,
  deviationNamed,
  deviationsOf,
  predicates,
  turnIn,
  unexplainedBlockers,
  unseenBlockers,
} from "@/lib/evaluation/group";
import { rolesOf } from "@/lib/evaluation/roles";
import { bordersOf, changedBy, tried } from "@/lib/evaluation/simulation";

const people = (...predicates: ("very_good" | "good" | "needs_improvement" | null)[]) =>
  predicates.map((predicate) => ({ predicate }));
const allGood = people("good", "good", "good", "good");

describe("a finished group (L.IV.B.2, SE 3/2023)", () => {
  it("needs no reason while it keeps to the pattern", () => {
    const kept = people("good", "good", "very_good", "needs_improvement");
    expect(unexplainedBlockers({ level: "good", people: kept, explained: [] })).toEqual([]);
  });

  it("needs a reason for each deviation, and any distribution is signed with them", () => {
    const keys = deviationsOf("good", allGood).map(deviationKey);
    expect(keys).toEqual(["at-most:good:70", "some-needed:needs_improvement+poor"]);
    expect(unexplainedBlockers({ level: "good", people: allGood, explained: [] })).toEqual([
      { code: "evaluation.group-unexplained", count: 2 },
    ]);
    expect(unexplainedBlockers({ level: "good", people: allGood, explained: keys })).toEqual([]);
  });

  it.each([
    ["somebody is not rated yet", "good" as const, [...allGood, ...people(null)]],
    ["the unit's result is not decided", null, allGood],
    ["the group is too small for percentages", "good" as const, allGood.slice(1)],
  ])("needs none while %s", (_, level, group) => {
    expect(unexplainedBlockers({ level, people: group, explained: [] })).toEqual([]);
  });

  it("knows a deviation by its name again", () => {
    for (const deviation of deviationsOf("good", allGood))
      expect(deviationNamed(deviationKey(deviation))).toEqual(deviation);
  });

  it("is signed by nobody who has not seen it as it stands", () => {
    expect(unseenBlockers({ version: 3, seen: 3 })).toEqual([]);
    for (const seen of [null, 2])
      expect(unseenBlockers({ version: 3, seen })).toEqual([{ code: "evaluation.unseen" }]);
  });
});

describe("whose turn it is", () => {
  const group = [
    { id: "ayu", predicate: null, signed: false },
    { id: "budi", predicate: "good" as const, signed: true },
    { id: "citra", predicate: null, signed: false },
    { id: "dewi", predicate: "good" as const, signed: false },
  ];

  it("goes on to the next who is not rated, past those who are, and round to the first", () => {
    expect(turnIn(group, "ayu")).toEqual({ place: 1, total: 4, rated: 2, previous: null, next: "citra" });
    expect(turnIn(group, "citra")).toEqual({ place: 3, total: 4, rated: 2, previous: "budi", next: "ayu" });
  });

  it("ends with the last who is not rated", () => {
    expect(turnIn(group.slice(0, 2), "ayu").next).toBeNull();
  });
});

describe("a simulation", () => {
  const ayu = { id: "ayu", resultRating: null, behaviourRating: null, predicate: null };
  const budi = {
    id: "budi",
    resultRating: "as_expected",
    behaviourRating: "above",
    predicate: "good",
  } as const;

  it("shows the predicate that would follow, by the table alone", () => {
    expect(tried(budi, { budi: { resultRating: "above" } }).predicate).toBe("very_good");
    expect(tried(ayu, { ayu: { resultRating: "above" } }).predicate).toBeNull();
  });

  it("names who is tried otherwise than they are, and nobody who was set back", () => {
    const trials = { budi: { resultRating: "as_expected" }, ayu: { resultRating: "below" } } as const;
    expect(changedBy([ayu, budi], trials).map(({ is }) => is.id)).toEqual(["ayu"]);
  });

  it("knows the borders that a single step of one rating crosses", () => {
    expect(bordersOf(budi)).toEqual([
      { changed: "results", to: "below", predicate: "needs_improvement" },
      { changed: "results", to: "above", predicate: "very_good" },
    ]);
    expect(bordersOf(ayu)).toEqual([]);
  });
});

describe("the role of a result in the matrix", () => {
  const support = {
    ...{ indicatorId: "i", statement: "Layanan", text: "Dokumen terbit", name: "Budi", current: true },
  };
  const result = (method: "direct_target" | "indirect_service", targetUnit = "dokumen") => ({
    ...{ id: "r", support: { ...support, method }, indicators: [{ targetValue: "30", targetUnit }] },
  });
  const line = { indicatorId: "i", targetValue: "120", targetUnit: "dokumen", carriers: 4 };

  it("names the share of the superior's target, and how many others carry it", () => {
    expect(rolesOf([result("direct_target")], [line])).toMatchObject([{ share: 25, others: 3 }]);
  });

  it.each([
    ["where targets are not shared out", result("indirect_service"), line],
    ["where units differ", result("direct_target", "km"), line],
    ["where the superior has no target", result("direct_target"), { ...line, targetValue: null }],
  ])("has no share %s", (_, of, beside) => {
    expect(rolesOf([of], [beside])).toMatchObject([{ share: null }]);
  });
});

describe("the limits that are drawn", () => {
  const levels = ["excellent", "good", "needs_improvement", "poor", "very_poor"] as const;
  const drawn = levels.flatMap((level) =>
    predicates.flatMap((predicate) => {
      const limit = limitsOf[level][predicate];
      return limit ? [{ level, predicate, ...limit }] : [];
    }),
  );

  it.each(drawn)(
    "are those of the pattern: $level, $predicate $kind $percent",
    ({ level, predicate, kind, percent }) => {
      const other = predicate === "good" ? "very_good" : "good";
      const held = (count: number) => ({
        ...{ very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 },
        ...{ [other]: 100 - count, [predicate]: count },
      });
      const broken = (count: number) =>
        patternDeviations(level, held(count)).some(
          (one) => one.predicates.join() === predicate && (one.kind === kind || one.kind === "none-allowed"),
        );
      expect(broken(percent)).toBe(false);
      expect(broken(kind === "at-most" ? percent + 1 : percent - 1)).toBe(true);
    },
  );
});
