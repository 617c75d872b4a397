import { addMonths } from "@/lib/dates";
import { aboveCeiling, balanceOf, windowOf } from "@/lib/training/balance";
import {
  type Closed,
  closedShare,
  costPerLevel,
  evaluatingBlockers,
  hoursPerLevel,
  isTold,
  lastYear,
  mostClosedFirst,
  toldGroups,
} from "@/lib/training/outcome";

describe("the balance of a year (PP 11/2017: 20 JP)", () => {
  it.each([
    ["is reached", { hours: 20, booked: 0, planned: 0 }, "reached", 0],
    ["will be reached with what is booked", { hours: 12, booked: 8, planned: 0 }, "booked", 8],
    ["would be reached with what is planned", { hours: 12, booked: 2, planned: 6 }, "planned", 8],
    ["falls short", { hours: 12, booked: 2, planned: 1 }, "short", 5],
    ["falls short of everything", { hours: 0, booked: 0, planned: 0 }, "short", 20],
    ["counts hundredths exactly", { hours: 19.9, booked: 0.1, planned: 0 }, "booked", 0.1],
  ] as const)("%s", (_, year, state, missing) => {
    expect(balanceOf({ ...year, employmentKind: "pns" })).toMatchObject({ state, missing, wanted: 20 });
  });

  it("is asked of nobody on a work contract", () => {
    for (const hours of [0, 30])
      expect(balanceOf({ hours, booked: 0, planned: 0, employmentKind: "pppk" })).toMatchObject({
        ...{ hours, state: "free", missing: 0 },
      });
  });
});

describe("the ceiling of a work contract", () => {
  it.each([
    ["PPPK above it", { employmentKind: "pppk", hours: 30, ceiling: 24 }, 6],
    ["PPPK at it", { employmentKind: "pppk", hours: 24, ceiling: 24 }, null],
    ["PPPK where it is off", { employmentKind: "pppk", hours: 300, ceiling: null }, null],
    ["PNS", { employmentKind: "pns", hours: 300, ceiling: 24 }, null],
  ] as const)("warns %s", (_, contract, expected) => {
    expect(aboveCeiling(contract)).toBe(expected);
  });
});

describe("the evaluation of a training", () => {
  const taken = { competencyId: "c", endedOn: "2026-07-07", evaluated: false };

  it.each([
    ["2026-10-06", ["training.too-early-to-evaluate"]],
    ["2026-10-07", []],
    ["2027-01-07", []],
    ["2027-01-08", ["training.too-late-to-evaluate"]],
  ])("on %s is met by %j", (day, expected) => {
    expect(evaluatingBlockers(taken, day).map(({ code }) => code)).toEqual(expected);
  });

  it("is of what builds a competency, once", () => {
    const day = "2026-10-07";
    expect(evaluatingBlockers({ ...taken, competencyId: null }, day)).toEqual([
      { code: "training.no-competency" },
    ]);
    expect(evaluatingBlockers({ ...taken, evaluated: true }, day)).toEqual([
      { code: "training.evaluated-already" },
    ]);
  });

  it("counts months as PostgreSQL does, to the last day of a shorter one", () => {
    expect(addMonths("2025-11-30", 3)).toBe("2026-02-28");
    expect(addMonths("2026-08-31", -6)).toBe("2026-02-28");
    expect(windowOf("2026-03-31")).toEqual({ from: "2026-06-30", to: "2026-09-30" });
  });
});

const closed = (changes: Partial<Closed>): Closed => ({
  ...{ trained: 0, evaluated: 0, measured: 0, lacking: 0, closed: 0, before: 0, after: 0 },
  ...{ hours: 0, costed: 0, cost: 0, costedLevels: 0, people: 0, closedPeople: 0, ...changes },
});

describe("what trainings have closed", () => {
  it("is a share of those that met a gap, and unknown where none did", () => {
    expect(closedShare(closed({ lacking: 8, closed: 6 }))).toBe(0.75);
    expect(closedShare(closed({}))).toBeNull();
  });

  it("took hours and rupiah by the levels that closed, and neither where none did", () => {
    const all = closed({ before: 10, after: 4, hours: 100, cost: 9_000_000, costedLevels: 4 });
    expect([hoursPerLevel(all), costPerLevel(all)]).toEqual([16.7, 2_250_000]);
    const none = closed({ before: 3, after: 3, hours: 24, cost: 1, costedLevels: 0 });
    expect([hoursPerLevel(none), costPerLevel(none)]).toEqual([null, null]);
    expect(hoursPerLevel(closed({ before: 2, after: 3, hours: 24 }))).toBeNull();
  });

  it("is listed by its share, of equal ones the larger first", () => {
    const row = (name: string, lacking: number, part: number) => ({
      ...closed({ lacking, closed: part }),
      id: name,
      name,
    });
    const rows = [row("a", 10, 5), row("b", 20, 10), row("c", 5, 5), row("d", 0, 0)];
    expect(mostClosedFirst(rows).map(({ name }) => name)).toEqual(["c", "b", "a", "d"]);
  });
});

describe("groups of trainings, as leaders compare them", () => {
  const none = { trained: 0, evaluated: 0, measured: 0, before: 0, after: 0, hours: 0, costed: 0, cost: 0 };
  const group = (name: string, lacking: number, closed: number, people = lacking) => ({
    ...{
      ...none,
      costedLevels: 0,
      id: name,
      name,
      lacking,
      closed,
      people,
      closedPeople: Math.min(closed, people),
    },
  });

  it("are ranked from 20 trainings on; the others stand by name, unranked", () => {
    const rows = [
      group("Kecil B", 19, 9),
      group("Lama", 20, 10),
      group("Besar", 40, 30),
      group("Kecil A", 12, 6),
    ];
    const { ranked, few, hidden } = toldGroups(rows, null);
    expect(ranked.map(({ name }) => name)).toEqual(["Besar", "Lama"]);
    expect(few.map(({ name }) => name)).toEqual(["Kecil A", "Kecil B"]);
    expect(hidden).toBe(0);
  });

  it("are not told about fewer than five people, nor what would reveal them", () => {
    const rows = [group("Tiga", 3, 1), group("Sepuluh", 10, 5), group("Besar", 40, 30), group("Tanpa", 0, 0)];
    const told = toldGroups(rows, group("semua", 53, 36));
    expect([...told.ranked, ...told.few].map(({ name }) => name)).toEqual(["Besar"]);
    expect(told.hidden).toBe(2);
  });

  it.each([
    [50, 20, true],
    [4, 2, false],
    [50, 2, false],
    [50, 48, false],
    [0, 0, true],
  ])("of %d people of whom %d closed a gap are told: %s", (people, closedPeople, told) => {
    expect(isTold({ ...group("", people, closedPeople), closedPeople })).toBe(told);
  });

  it.each([
    ["twenty people closed one each, and one of them lacks another", 21, 20, 20, false],
    ["one of twenty people closed two, and one of them lacks another", 22, 21, 20, false],
    ["twenty people closed all", 21, 21, 20, true],
    ["nobody closed any", 21, 0, 0, true],
    ["ten people closed seven, and seven are left", 14, 7, 5, true],
  ])(
    "are not told where a training left over would point at one person: %s",
    (_, lacking, closed, closers, told) => {
      const all = { ...group("semua", lacking, closed, Math.min(lacking, 20)), closedPeople: closers };
      expect(isTold(all)).toBe(told);
      const { few, ranked } = toldGroups([all], all);
      expect([...few, ...ranked]).toHaveLength(told ? 1 : 0);
    },
  );

  it.each([
    ["2026-03-31", 2025],
    ["2026-04-01", 2026],
    ["2026-12-31", 2026],
  ])("on %s there can be outcomes of %d at the latest", (today, year) => {
    expect(lastYear(today)).toBe(year);
  });
});
