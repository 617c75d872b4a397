import type { ConfirmedIndicator, Edition } from "@/lib/planning/edition";
import { findingsOf, isReadByItself } from "@/lib/planning/findings";

type Plan = Parameters<typeof findingsOf>[0];

const indicator = (changes: Partial<ConfirmedIndicator> = {}): ConfirmedIndicator => ({
  id: "waktu",
  text: "Persentase izin yang selesai dalam tiga hari",
  aspect: "time",
  perspective: null,
  targetValue: "95",
  targetUnit: "%",
  targetNarrative: null,
  direction: "higher",
  ...changes,
});
const result = (statement: string, ...indicators: ConfirmedIndicator[]) => ({
  id: statement,
  kind: "main" as const,
  statement,
  indicators,
});
const clear = "Layanan izin selesai tepat waktu";
const plan = (changes: Partial<Plan> = {}): Plan => ({
  approach: "quantitative",
  edition: 1,
  results: [result(clear, indicator())],
  steps: [],
  precedents: {},
  studyLeaves: [],
  alike: {},
  contractReference: null,
  person: { employmentKind: "pns" },
  ...changes,
});
const confirmed = (...indicators: ConfirmedIndicator[]): Edition => ({
  results: [result(clear, ...indicators)],
  behaviours: [],
  appendix: [],
});
const step = (kind: Plan["steps"][number]["kind"], edition = 1) => ({
  kind,
  edition,
  note: "Sebut kelasnya",
});
const codes = (changes: Partial<Plan>, edition: Edition | null = null) =>
  findingsOf(plan(changes), edition).map(({ code }) => code);

describe("a plan among others", () => {
  it.each([
    ["with a clear result and a number within a time", plan(), null],
    ["that asks for as much as before", plan({ edition: 2 }), confirmed(indicator())],
    ["that asks for more than before", plan({ edition: 2 }), confirmed(indicator({ targetValue: "90" }))],
    [
      "whose unit was worded anew",
      plan(),
      confirmed(indicator({ targetNarrative: "Cepat", targetValue: null })),
    ],
    [
      "returned in an edition that was confirmed since",
      plan({ edition: 2, steps: [step("returned", 1)] }),
      null,
    ],
    ["whose return was taken back", plan({ steps: [step("returned"), step("taken_back")] }), null],
  ])("is without findings %s", (_, waiting, edition) => {
    expect(findingsOf(waiting, edition)).toEqual([]);
  });
});

describe("a plan to be read by itself", () => {
  it("is one that the target coach has hints on, about the line they concern", () => {
    const results = [result("Melaksanakan semua kegiatan kantor", indicator({ targetValue: "120" }))];
    expect(findingsOf(plan({ results }), null)).toEqual([
      { code: "activity", line: "Melaksanakan semua kegiatan kantor", facts: {} },
      { code: "absolute", line: "Melaksanakan semua kegiatan kantor", facts: { word: "semua" } },
      { code: "over-hundred", line: indicator().text, facts: {} },
    ]);
  });

  it.each([
    ["negative", { targetValue: "-3", targetUnit: "izin" }],
    ["nothing", { targetValue: "0", targetUnit: "izin" }],
    ["over-hundred", { targetValue: "101", direction: "lower" as const }],
  ])("is one with a target that is %s", (code, changes) => {
    expect(findingsOf(plan({ results: [result(clear, indicator(changes))] }), null)).toEqual([
      { code, line: indicator().text, facts: {} },
    ]);
  });

  it("is one without a number where the plan counts, and not where it is in words", () => {
    const results = [
      result(clear, indicator({ targetValue: null, targetNarrative: "Tertib dalam tiga hari" })),
    ];
    expect(codes({ results })).toEqual(["no-number"]);
    expect(codes({ results, approach: "qualitative" })).toEqual([]);
  });

  it("is one of a senior leader with an indicator that no manual explains (L.II.A.3)", () => {
    const manual = {
      purpose: "-",
      definition: "-",
      formula: "-",
      quality: "outcome",
      dataSource: "-",
    } as const;
    const leaders = (changes: Partial<ConfirmedIndicator>) => ({
      results: [result(clear, indicator({ aspect: null, perspective: "budget", ...changes }))],
    });
    expect(codes(leaders({}))).toEqual(["no-manual"]);
    expect(codes(leaders({ manual: { ...manual, interval: "quarterly" } }))).toEqual([]);
  });

  it.each([
    ["higher", "99", "95"],
    ["lower", "2", "3"],
  ] as const)("is one that asks for less than before where %s is better", (direction, before, now) => {
    const line = (targetValue: string) => indicator({ direction, targetValue, targetUnit: "hari" });
    const waiting = plan({ results: [result(clear, line(now))] });
    expect(findingsOf(waiting, confirmed(line(before)))).toEqual([
      { code: "lowered", line: indicator().text, facts: { before, now, unit: "hari" } },
    ]);
  });

  it("is one that asks for less than the plan it was copied from had reached", () => {
    expect(codes({ precedents: { waktu: { reached: "97" } } })).toEqual(["below-precedent"]);
    expect(codes({ precedents: { waktu: { reached: "95" } } })).toEqual([]);
  });

  it("is one that leaves out what was confirmed", () => {
    const second = indicator({ id: "mutu", text: "Indeks kepuasan pemohon" });
    expect(codes({}, confirmed(indicator(), second))).toEqual(["left-out"]);
  });

  it("is one that was returned before, with the remark to compare", () => {
    const steps = [step("submitted"), step("returned"), step("submitted")];
    expect(findingsOf(plan({ steps }), null)).toEqual([
      { code: "returned-before", line: "Sebut kelasnya", facts: {} },
    ]);
  });
});

describe("a plan of somebody on leave of study in the year (PermenPANRB 6/2022, L.II.B)", () => {
  const studyLeaves = [{ id: "s2", programme: "Ilmu Administrasi", institution: "Universitas Jambi" }];
  const academic = indicator({ studyLeaveId: "s2", studyMeasure: "academic_result" });

  it("is read by itself while it has no academic result", () => {
    expect(findingsOf(plan({ studyLeaves }), null)).toEqual([
      { code: "no-academic-result", line: "Ilmu Administrasi, Universitas Jambi", facts: {} },
    ]);
    expect(codes({ studyLeaves, results: [result(clear, academic)] })).toEqual([]);
  });
});

describe("a plan of a PPPK (PermenPANRB 6/2022, art. 8(2))", () => {
  const person = { employmentKind: "pppk" as const };

  it("is read by itself while it refers to no work contract", () => {
    expect(findingsOf(plan({ person }), null)).toEqual([
      { code: "no-contract-reference", line: "", facts: {} },
    ]);
    expect(codes({ person, contractReference: "Perjanjian Kerja Nomor 12" })).toEqual([]);
  });
});

describe("words that many share", () => {
  const findings = findingsOf(plan({ alike: { [clear]: 34 } }), null);

  it("are told with how many share them", () => {
    expect(findings).toEqual([{ code: "alike", line: clear, facts: { count: "34" } }]);
  });

  it("keep no plan from being confirmed among others, which anything else does", () => {
    expect(isReadByItself([])).toBe(false);
    expect(isReadByItself(findings)).toBe(false);
    expect(isReadByItself([...findings, { code: "short", line: clear, facts: {} }])).toBe(true);
  });
});
