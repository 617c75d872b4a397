import { levels, type Level } from "@/lib/competency/competencies";
import { type Because, type Known, proposalsFor, reasonShown, type Taken } from "@/lib/development/proposals";
import { chances as chancesFrom } from "@/prisma/demo/chance";

const today = "2026-06-03";
const span = { year: 2026, today };
const nothing: Taken = { competencyIds: new Set(), keys: new Set() };
const asked = (id: string, required: Level, assessed: Level | null) => ({
  competency: { id, code: id, name: `Kompetensi ${id}` },
  required,
  assessed,
});
const period = { kind: "annual", number: 1, year: 2025, cadence: "quarterly" } as const;
const rated: NonNullable<Known["evaluation"]> = {
  ...{ id: "e", period, predicate: "good", resultRating: "as_expected", behaviourRating: "as_expected" },
  ...{ marks: [], values: [] },
};
const known = (part: Partial<Known>): Known => ({
  ...{ competencies: [], evaluation: null, steps: [], courses: [] },
  ...part,
});
const because = (part: Partial<Known>, taken = nothing) =>
  proposalsFor(known(part), taken, span).map((proposal) => proposal.because);

describe("what is proposed for somebody's development", () => {
  it("is each gap, the largest first, and nothing for what is met or was never looked at", () => {
    const competencies = [
      asked("a", 3, 2),
      asked("b", 3, 3),
      asked("c", 4, 1),
      asked("d", 3, null),
      asked("e", 2, 4),
    ];
    expect(because({ competencies })).toEqual([
      { key: "gap:c", reason: "gap", required: 4, assessed: 1 },
      { key: "gap:a", reason: "gap", required: 3, assessed: 2 },
    ]);
  });

  it("closes one level beside a colleague, and more by a programme, with hours by the conversion table", () => {
    const competencies = [asked("a", 3, 2), asked("c", 4, 2)];
    const [wide, narrow] = proposalsFor(known({ competencies }), nothing, span);
    expect(wide).toMatchObject({ form: "programme", hours: 20 });
    expect(narrow).toMatchObject({ form: "coaching", hours: 8 });
  });

  it("is nothing after an evaluation that was good", () => {
    expect(because({ evaluation: rated })).toEqual([]);
  });

  it("is every result that was marked low, main ones first and three at most", () => {
    const marks = (["additional", "main", "main", "main"] as const).map((kind, i) => ({
      ...{ kind, statement: `Hasil ${i}`, mark: "below" as const },
    }));
    const evaluation = { ...rated, resultRating: "below" as const, marks };
    expect(because({ evaluation })).toMatchObject([
      { low: "result", about: "Hasil 1", period },
      { low: "result", about: "Hasil 2" },
      { low: "result", about: "Hasil 3" },
    ]);
  });

  it.each([
    ["the results as a whole", { resultRating: "below" as const }, "results"],
    ["behaviour as a whole", { behaviourRating: "below" as const }, "behaviour"],
    ["a value with a remark", { behaviourRating: "below" as const, values: ["loyal" as const] }, "value"],
    ["a low predicate by itself", { predicate: "needs_improvement" as const }, "predicate"],
  ])("names %s", (_, part, low) => {
    expect(because({ evaluation: { ...rated, ...part } })).toMatchObject([{ reason: "low_rating", low }]);
  });

  it("is an open step of guidance that is a training, and none that is coaching", () => {
    const steps = (["coaching", "mentoring", "formal_training", "informal_training"] as const).map(
      (form) => ({
        ...{ id: form, form, dueOn: "2026-08-01" },
      }),
    );
    expect(because({ steps })).toEqual([
      { key: "guidance:formal_training", reason: "guidance", dueOn: "2026-08-01" },
      { key: "guidance:informal_training", reason: "guidance", dueOn: "2026-08-01" },
    ]);
  });

  it("says nothing twice: what the plan has taken up, by its reason or for the competency, is gone", () => {
    const competencies = [asked("a", 3, 2), asked("b", 3, 1)];
    const taken = { competencyIds: new Set(["a"]), keys: new Set(["gap:b"]) };
    expect(because({ competencies }, taken)).toEqual([]);
  });
});

describe("every proposal, whatever is known", () => {
  const chances = chancesFrom(127);
  const random = () => {
    const level = () => chances.pick(levels);
    const rating = () => chances.pick(["above", "as_expected", "below"] as const);
    const some = <Item>(make: (i: number) => Item) =>
      Array.from({ length: chances.whole(0, 6) }, (_, i) => make(i));
    return known({
      competencies: some((i) => asked(`c${i}`, level(), chances.chance(0.2) ? null : level())),
      evaluation: chances.chance(0.2)
        ? null
        : {
            ...rated,
            ...{ resultRating: rating(), behaviourRating: rating() },
            predicate: chances.pick(["very_good", "good", "needs_improvement", "poor", "very_poor"] as const),
            marks: some((i) => ({
              statement: `h${i}`,
              kind: chances.pick(["main", "additional"] as const),
              mark: rating(),
            })),
            values: some(() => "loyal" as const),
          },
      steps: some((i) => ({
        id: `s${i}`,
        form: chances.pick(["coaching", "formal_training"] as const),
        dueOn: today,
      })),
    });
  };
  const worlds = Array.from({ length: 400 }, () => ({
    facts: random(),
    span: {
      year: chances.pick([2026, 2027]),
      today: chances.pick(["2026-01-01", today, "2026-12-20", "2026-12-31"]),
    },
  }));

  it("lies in its year, not before today, and has hours", () => {
    for (const { facts, span: when } of worlds)
      for (const { startsOn, endsOn, hours } of proposalsFor(facts, nothing, when)) {
        expect(startsOn <= endsOn).toBe(true);
        expect(startsOn >= when.today).toBe(true);
        for (const date of [startsOn, endsOn]) expect(date.slice(0, 4)).toBe(String(when.year));
        expect(hours).toBeGreaterThan(0);
      }
  });

  it("has a reason of its own, and is one for every gap", () => {
    for (const { facts, span: when } of worlds) {
      const proposals = proposalsFor(facts, nothing, when);
      expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length);
      const gaps = facts.competencies.filter(
        ({ required, assessed }) => assessed !== null && assessed < required,
      );
      expect(proposals.filter((one) => one.because.reason === "gap")).toHaveLength(gaps.length);
      for (const one of proposals) expect(one.because.key).toBe(one.key);
    }
  });

  it("is gone once all of them are taken up, and stays gone", () => {
    for (const { facts, span: when } of worlds) {
      const keys = new Set(proposalsFor(facts, nothing, when).map(({ key }) => key));
      expect(proposalsFor(facts, { competencyIds: new Set(), keys }, when)).toEqual([]);
    }
  });
});

describe("the reason of a line", () => {
  const gap: Because = { key: "gap:a", reason: "gap", required: 3, assessed: 2 };
  const low: Because = { key: "r", reason: "low_rating", low: "results", about: "", period };

  it("is read by everybody who reads the plan where it is a gap", () => {
    expect(reasonShown("gap", gap, { close: false })).toEqual(gap);
  });

  it("is the owner's and the supervisor's alone where it tells of ratings or guidance", () => {
    expect(reasonShown("low_rating", low, { close: true })).toEqual(low);
    expect(reasonShown("low_rating", low, { close: false })).toBeNull();
    expect(
      reasonShown("guidance", { key: "g", reason: "guidance", dueOn: today }, { close: false }),
    ).toBeNull();
  });
});
