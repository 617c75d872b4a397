import {
  contractBlockers,
  decisionBlockers,
  editingBlockers,
  isOfPosition,
  kindBlockers,
  manualBlockers,
  revisionBlockers,
  submissionBlockers,
} from "@/lib/planning/lifecycle";

type Plan = Parameters<typeof submissionBlockers>[0];
type Indicator = Plan["results"][number]["indicators"][number];

const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  text: "Izin tepat waktu",
  aspect: "quantity",
  perspective: null,
  targetValue: "80",
  targetUnit: "%",
  targetNarrative: null,
  ...changes,
});
const plan = (changes: Partial<Plan> = {}): Plan => ({
  status: "draft",
  positionLeft: false,
  approach: "quantitative",
  form: "member",
  positionKind: "functional",
  person: { employmentKind: "pns" },
  contractReference: null,
  results: [{ kind: "main", statement: "Layanan tertib", indicators: [indicator()] }],
  appendix: [{ section: "resources" }, { section: "accountability" }, { section: "consequences" }],
  studyLeaves: [],
  ...changes,
});
const of = (...indicators: Indicator[]): Plan["results"] => [
  { kind: "main", statement: "Layanan tertib", indicators },
];

describe("handing in a plan (PermenPANRB 6/2022, L.II.A)", () => {
  it.each([
    ["that is complete", plan()],
    ["without additional results, which are optional", plan({ status: "returned" })],
    [
      "in words",
      plan({
        approach: "qualitative",
        results: of(indicator({ targetValue: null, targetNarrative: "Tertib" })),
      }),
    ],
    [
      "of a PPPK that names the work contract (art. 8(2))",
      plan({ person: { employmentKind: "pppk" }, contractReference: "Nomor 12 tanggal 1 Maret 2025" }),
    ],
    [
      "of the head of an independent unit without budget, which is of senior leaders alone (L.II.A.2.a.8.d)",
      plan({ form: "leader", results: of(indicator({ aspect: null, perspective: "recipients" })) }),
    ],
    [
      "of a senior leader with a budget indicator",
      plan({
        form: "leader",
        positionKind: "senior_leader",
        results: of(indicator({ aspect: null, perspective: "budget" })),
      }),
    ],
  ])("is open for a plan %s", (_, complete) => {
    expect(submissionBlockers(complete)).toEqual([]);
  });

  it.each([
    ["that was handed in", plan({ status: "submitted" }), { code: "plan.not-open" }],
    [
      "of a PPPK that names no work contract (art. 8(2))",
      plan({ person: { employmentKind: "pppk" } }),
      { code: "plan.no-contract-reference" },
    ],
    ["without a result", plan({ results: [] }), { code: "plan.no-main-result" }],
    [
      "with additional results only",
      plan({ results: [{ kind: "additional", statement: "Layanan tertib", indicators: [indicator()] }] }),
      { code: "plan.no-main-result" },
    ],
    [
      "with a result nobody can measure",
      plan({ results: of() }),
      { code: "plan.results-without-indicator", count: 1, line: "Layanan tertib" },
    ],
    [
      "without a number",
      plan({ results: of(indicator({ targetValue: null })) }),
      { code: "plan.no-quantitative-target", count: 1, line: "Izin tepat waktu" },
    ],
    [
      "without a unit",
      plan({ results: of(indicator({ targetUnit: "" })) }),
      { code: "plan.no-quantitative-target", count: 1, line: "Izin tepat waktu" },
    ],
    [
      "in words without a target in words",
      plan({ approach: "qualitative" }),
      { code: "plan.no-qualitative-target", count: 1, line: "Izin tepat waktu" },
    ],
    [
      "without an aspect (art. 9(2))",
      plan({ results: of(indicator({ aspect: null })) }),
      { code: "plan.no-aspect", count: 1, line: "Izin tepat waktu" },
    ],
    [
      "of the head of an independent unit without perspective (L.II.A.2.a.8)",
      plan({ form: "leader" }),
      { code: "plan.no-perspective", count: 1, line: "Izin tepat waktu" },
    ],
    [
      "of a senior leader without perspective",
      plan({ form: "leader", positionKind: "senior_leader" }),
      { code: "plan.no-perspective", count: 1, line: "Izin tepat waktu" },
    ],
    [
      "of a senior leader without budget (L.II.A.2.a.8.d)",
      plan({
        form: "leader",
        positionKind: "senior_leader",
        results: of(indicator({ perspective: "recipients" })),
      }),
      { code: "plan.no-budget-indicator" },
    ],
    [
      "without consequences (L.II.A.8.e)",
      plan({ appendix: [{ section: "resources" }, { section: "accountability" }] }),
      { code: "plan.appendix-without-consequences" },
    ],
  ])("is refused for a plan %s", (_, incomplete, blocker) => {
    expect(submissionBlockers(incomplete)).toContainEqual(blocker);
  });
});

describe("the work contract (art. 8(2))", () => {
  it.each([
    ["pppk", []],
    ["pns", [{ code: "plan.contract-of-pppk" }]],
  ] as const)("is a matter of the plans of PPPK: %s", (employmentKind, blockers) => {
    expect(contractBlockers({ person: { employmentKind } })).toEqual(blockers);
  });
});

describe("the kind of a result (L.II.A.6)", () => {
  it.each([
    ["main as Plt or Plh", "main", true, []],
    ["additional in one's own position", "additional", false, []],
    [
      "never additional as Plt or Plh (L.II.A.6.d)",
      "additional",
      true,
      [{ code: "plan.acting-work-is-main" }],
    ],
  ] as const)("is %s", (_, kind, acting, blockers) => {
    expect(kindBlockers({ kind, acting })).toEqual(blockers);
  });
});

describe("the manual of an indicator (A.1.3)", () => {
  const leader = { form: "leader", approach: "quantitative" } as const;
  it.each([
    ["is open to a leader", leader, "a / b", []],
    ["wants a formula where targets are numbers", leader, null, [{ code: "plan.no-formula" }]],
    ["wants none where targets are words", { ...leader, approach: "qualitative" } as const, null, []],
    [
      "is nobody else's",
      { ...leader, form: "member" } as const,
      "a / b",
      [{ code: "plan.manual-of-leaders" }],
    ],
  ])("%s", (_, plan, formula, blockers) => {
    expect(manualBlockers(plan, { formula })).toEqual(blockers);
  });
});

describe("the states of a plan", () => {
  it.each([
    ["draft", { edit: true, decide: false, revise: false }],
    ["submitted", { edit: false, decide: true, revise: false }],
    ["returned", { edit: true, decide: false, revise: false }],
    ["approved", { edit: false, decide: false, revise: true }],
    ["closed", { edit: false, decide: false, revise: false }],
  ] as const)("%s allows %o", (status, allowed) => {
    expect({
      edit: editingBlockers({ status }).length === 0,
      decide: decisionBlockers({ status, positionLeft: false }).length === 0,
      revise: revisionBlockers({ status, positionLeft: false, evaluated: false }).length === 0,
    }).toEqual(allowed);
  });

  it("lead nowhere once its owner holds another position (L.II.C.6)", () => {
    const left = [{ code: "plan.position-left" }];
    expect(submissionBlockers(plan({ positionLeft: true }))).toEqual(left);
    expect(decisionBlockers({ status: "submitted", positionLeft: true })).toEqual(left);
    expect(revisionBlockers({ status: "approved", positionLeft: true, evaluated: false })).toEqual(left);
    expect(isOfPosition({ unitId: "u", positionTitle: "Analis" }, { unitId: "u", title: "Analis" })).toBe(
      true,
    );
    expect(isOfPosition({ unitId: "u", positionTitle: "Analis" }, { unitId: "v", title: "Analis" })).toBe(
      false,
    );
    expect(isOfPosition({ unitId: "u", positionTitle: "Analis" }, null)).toBe(false);
  });
});

describe("handing in a plan while on leave of study (PermenPANRB 6/2022, L.II.B)", () => {
  const academic = indicator({ studyLeaveId: "s2", studyMeasure: "academic_result" });
  const graduation = indicator({ studyLeaveId: "s2", studyMeasure: "graduation_time" });
  const runs = [{ id: "s2", runs: true }];

  it("waits for the academic result, which no other indicator replaces", () => {
    const missing = [{ code: "plan.no-academic-result" }];
    expect(submissionBlockers(plan({ studyLeaves: runs }))).toEqual(missing);
    expect(submissionBlockers(plan({ studyLeaves: runs, results: of(graduation) }))).toEqual(missing);
    expect(submissionBlockers(plan({ studyLeaves: runs, results: of(academic) }))).toEqual([]);
  });

  it("does not wait for that of a leave that ended, or has not begun", () => {
    expect(submissionBlockers(plan({ studyLeaves: [{ id: "s2", runs: false }] }))).toEqual([]);
  });
});
