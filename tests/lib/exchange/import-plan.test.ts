import fc from "fast-check";

import type { ImportPlan } from "@/lib/exchange/case";
import { planImport } from "@/lib/exchange/import-plan";
import type { Line } from "@/lib/exchange/lines";

import { aLine, aSmallPresent, ayusLine, numberOf } from "../../support/lists";

const today = "2026-06-03";
const plan = (
  lines: readonly Line[],
  changes: Partial<{ reach: string[]; keeperId: string; present: ReturnType<typeof aSmallPresent> }> = {},
) =>
  planImport(lines, changes.present ?? aSmallPresent(), {
    ...{ today, keeperId: changes.keeperId ?? "nur", reach: changes.reach ?? ["kab."] },
  });
const codes = ({ findings }: ImportPlan) => findings.map(({ blocker }) => blocker.code);

const newcomer = (serial: number, values: Partial<Line["values"]> = {}, row = 10 + serial) =>
  ayusLine({ number: numberOf(serial), name: `Pegawai ${serial}`, ...values }, row);
const nothing = {
  newPeople: [],
  changedPeople: [],
  assignments: [],
  supervisions: [],
  newUnits: [],
  newPositions: [],
  touched: [],
};

describe("a list that says what already stands", () => {
  it("changes nothing", () => {
    expect(plan([ayusLine()])).toEqual({ ...nothing, findings: [], people: 1, unchanged: 1, merged: 0 });
  });

  it("changes nothing however untidy its cells are", () => {
    const untidy = ayusLine({
      number: "19850312 201001 2 002",
      agency: "DINCON",
      unit: "bidang  data",
      position: "pengolah data",
      grade: "Penata Muda (III / A)",
      since: "1 Januari 2024",
    });
    expect(plan([untidy])).toMatchObject({ ...nothing, findings: [], unchanged: 1 });
  });

  it("keeps grade and supervisor where it says nothing of them", () => {
    expect(plan([ayusLine({ grade: "", supervisor: "" })])).toMatchObject(nothing);
  });
});

describe("a list that changes something", () => {
  it("takes in a newcomer with a position and a supervisor from the day it names", () => {
    const { newPeople, assignments, supervisions, findings, touched } = plan([
      newcomer(3, { since: "01/06/2026" }),
    ]);
    expect(findings).toEqual([]);
    expect(newPeople).toEqual([
      { number: numberOf(3), name: "Pegawai 3", grade: "III/a", employmentKind: "pns", partTime: false },
    ]);
    const step = { kind: "starts", ends: null, from: "2026-06-01", to: null };
    expect(assignments).toMatchObject([{ person: numberOf(3), position: "clerk", step }]);
    expect(supervisions).toEqual([{ person: numberOf(3), rater: "budi", step }]);
    expect(touched).toEqual([{ agencyId: "agency", count: 1 }]);
  });

  it("ends the old position the day before the new one", () => {
    const { assignments, newPositions } = plan([
      ayusLine({ position: "Arsiparis Terampil", positionKind: "Fungsional", since: "2026-05-01" }),
    ]);
    expect(newPositions).toMatchObject([
      { title: "Arsiparis Terampil", kind: "functional", functionalLevel: "terampil", unit: "section" },
    ]);
    expect(assignments).toMatchObject([
      {
        person: "ayu",
        position: newPositions[0]?.key,
        step: { ends: { id: "ayu-clerk", on: "2026-04-30" }, from: "2026-05-01", to: null },
      },
    ]);
  });

  it("carries the supervision timeline on from today", () => {
    expect(plan([ayusLine({ supervisor: "h. marzuki" })]).supervisions).toEqual([
      {
        person: "ayu",
        rater: "regent",
        step: { kind: "starts", ends: { id: "ayu-budi", on: "2026-06-02" }, from: today, to: null },
      },
    ]);
  });

  it("changes name and grade", () => {
    expect(plan([ayusLine({ name: "Ayu Lestari, S.E.", grade: "III/b" })]).changedPeople).toEqual([
      { id: "ayu", name: "Ayu Lestari, S.E.", grade: "III/b", partTime: false },
    ]);
  });

  it("says who is PPPK paruh waktu, where the list has the kind of employment", () => {
    const contract = { number: "199608182024212003", employment: "PPPK Paruh Waktu" };
    expect(plan([newcomer(3, contract)]).newPeople).toMatchObject([
      { employmentKind: "pppk", partTime: true },
    ]);
    expect(plan([newcomer(3, { ...contract, employment: "PPPK" })]).newPeople).toMatchObject([
      { partTime: false },
    ]);
    expect(codes(plan([newcomer(3, { employment: "paruh waktu" })]))).toEqual(["import.part-time-of-pns"]);
  });

  it("makes a unit where the file names its parent, and a supervisor may stand in the same file", () => {
    const made = plan([
      newcomer(3, {
        unit: "Seksi Peta",
        parentUnit: "Bidang Data",
        position: "Kepala Seksi Peta",
        positionKind: "Pengawas",
        isHead: "Ya",
      }),
      newcomer(4, {
        unit: "Seksi Peta",
        parentUnit: "Bidang Data",
        positionKind: "Pelaksana",
        supervisor: numberOf(3),
      }),
    ]);
    expect(made.findings).toEqual([]);
    expect(made.newUnits).toEqual([
      { key: "section/seksi peta", agencyId: "agency", parentId: "section", name: "Seksi Peta" },
    ]);
    expect(made.supervisions.map(({ rater }) => rater)).toEqual(["budi", numberOf(3)]);
  });

  it("lets a head seat pass from one to the other in one file", () => {
    const budi = aLine(3, {
      number: numberOf(1),
      name: "Budi",
      agency: "Dinas Contoh",
      unit: "Bidang Data",
      position: "Pengolah Data",
    });
    const ayu = ayusLine({ position: "Kepala Bidang Data", supervisor: "H. Marzuki" });
    expect(plan([budi, ayu])).toMatchObject({
      findings: [],
      assignments: [{ person: "budi" }, { person: "ayu" }],
    });
  });

  it("merges rows that say the same twice", () => {
    expect(plan([newcomer(3), newcomer(3, {}, 40)])).toMatchObject({ merged: 1, findings: [], people: 1 });
  });
});

describe("a row is refused", () => {
  it.each<[string, Partial<Line["values"]>, string]>([
    ["without a number", { number: "" }, "import.number-missing"],
    ["whose number Excel cut", { number: "1.98503122010012E+17" }, "import.number-lost-digits"],
    ["whose number Excel rounded", { number: "198503122010012000" }, "import.number-lost-digits"],
    ["with a short number", { number: "19850312201001200" }, "number.length"],
    ["with an impossible birth date", { number: "198513122010012002" }, "number.birth-date"],
    ["with letters in its number", { number: "19850312201001200O" }, "number.digits"],
    ["without a name", { name: "" }, "import.name-missing"],
    ["without an agency", { agency: "" }, "import.agency-missing"],
    ["without a position", { position: "" }, "import.position-missing"],
    ["with an unknown agency", { agency: "Dinas Sihir" }, "import.unknown-agency"],
    ["with an unknown unit", { unit: "Bidang Dtaa" }, "import.unknown-unit"],
    [
      "with an unknown parent unit",
      { unit: "Seksi Peta", parentUnit: "Bidang Dtaa" },
      "import.unknown-parent",
    ],
    ["with a new position of no kind", { position: "Arsiparis" }, "import.kind-missing"],
    ["with another kind than on record", { positionKind: "Fungsional" }, "import.position-differs"],
    ["with an unknown kind", { positionKind: "Honorer" }, "import.kind-unreadable"],
    ["with an unreadable grade", { grade: "tiga c" }, "import.grade-unreadable"],
    ["with an unreadable date", { since: "32/13/2024" }, "import.date-unreadable"],
    ["with a date to come", { since: "2026-06-04" }, "import.date-in-future"],
    ["with a cell beyond measure", { name: "A".repeat(251) }, "import.too-long"],
    ["whose supervisor nobody knows", { supervisor: numberOf(99) }, "import.unknown-supervisor"],
    ["whose supervisor's number is cut", { supervisor: "1.98503E+17" }, "import.supervisor-number"],
    ["that supervises itself", { supervisor: numberOf(2) }, "import.self-supervision"],
    [
      "that begins before the present position",
      { position: "Kurir", positionKind: "Pelaksana", since: "2023-12-31" },
      "import.date-before-current",
    ],
    [
      "for a head seat that is held",
      { position: "Kepala Bidang Data", supervisor: "H. Marzuki" },
      "import.head-seat-taken",
    ],
  ])("%s", (_, values, code) => {
    expect(codes(plan([ayusLine(values)]))).toEqual([code]);
  });

  it("under the name of the agency that must mend it, however the file spells it", () => {
    const { findings } = plan([ayusLine({ agency: "DINCON", name: "" })]);
    expect(findings).toMatchObject([{ row: 6, number: numberOf(2), agency: "Dinas Contoh" }]);
  });

  it("for a newcomer without a supervisor", () => {
    expect(codes(plan([newcomer(3, { supervisor: "" })]))).toEqual(["import.supervisor-missing"]);
  });

  it("when the same person stands in two rows with different facts, each naming the other", () => {
    const { findings } = plan([newcomer(3), newcomer(3, { name: "Orang Lain" }, 40)]);
    expect(findings.map(({ row, blocker }) => [row, blocker])).toEqual([
      [13, { code: "import.conflicting-row", row: 40 }],
      [40, { code: "import.conflicting-row", row: 13 }],
    ]);
  });

  it.each([
    ["the keeper's own rater", "ayu", ayusLine({ supervisor: "H. Marzuki" })],
    ["who is rated by the keeper so far", "budi", ayusLine({ supervisor: "H. Marzuki" })],
    ["the keeper as somebody's rater", "budi", newcomer(3)],
  ])("that would change %s: keepers are no judges in their own case", (_, keeperId, line) => {
    const { findings, supervisions } = plan([line], { keeperId });
    expect(findings.map(({ blocker }) => blocker.code)).toEqual(["import.own-case"]);
    expect(supervisions).toEqual([]);
  });

  it("for no rater of the keeper's who stays as recorded", () => {
    for (const keeperId of ["ayu", "budi"]) expect(codes(plan([ayusLine()], { keeperId }))).toEqual([]);
  });

  it("in a circle of supervision, on each row that closes it", () => {
    const budi = aLine(3, {
      number: numberOf(1),
      name: "Budi",
      agency: "Dinas Contoh",
      unit: "Bidang Data",
      position: "Kepala Bidang Data",
      supervisor: numberOf(2),
    });
    expect(codes(plan([budi]))).toEqual(["import.supervision-circle"]);
    expect(
      codes(plan([newcomer(3, { supervisor: numberOf(4) }), newcomer(4, { supervisor: numberOf(3) })])),
    ).toEqual(["import.supervision-circle", "import.supervision-circle"]);
  });

  it("in a circle that closes on the day on which a later rater begins", () => {
    const present = aSmallPresent();
    const begins = { from: "2026-09-01", to: null, basis: "structure" as const };
    present.people.push({ id: "citra", number: numberOf(5), name: "Citra", grade: null, partTime: false });
    present.supervisions.push({ id: "citra-ayu", personId: "citra", raterId: "ayu", ...begins });
    const underCitra = ayusLine({ supervisor: numberOf(5) });
    expect(codes(plan([underCitra], { present }))).toEqual(["import.supervision-circle"]);
  });

  it("when two rows fill one head seat, or describe one new position differently", () => {
    const chair = {
      unit: "Seksi Peta",
      parentUnit: "Bidang Data",
      position: "Kepala Seksi Peta",
      positionKind: "Pengawas",
      isHead: "Ya",
    };
    expect(codes(plan([newcomer(3, chair), newcomer(4, chair)]))).toEqual([
      "import.head-seat-twice",
      "import.head-seat-twice",
    ]);
    const job = { position: "Arsiparis", positionKind: "Pelaksana" };
    expect(codes(plan([newcomer(3, job), newcomer(4, { ...job, positionKind: "Fungsional" })]))).toEqual([
      "import.position-differs",
      "import.position-differs",
    ]);
  });

  it("outside the keeper's units, be it the unit or the person who stands elsewhere today", () => {
    expect(codes(plan([ayusLine()], { reach: ["kab.lain."] }))).toEqual(["import.outside-reach"]);
    expect(codes(plan([newcomer(3)], { reach: [] }))).toEqual(["import.outside-reach"]);
    const present = aSmallPresent();
    present.units.push({
      id: "far",
      agencyId: "other",
      parentId: "region",
      name: "Jauh",
      kind: "agency",
      code: "far",
      path: "kab.far.",
    });
    present.positions.push({
      id: "far-clerk",
      unitId: "far",
      title: "Kurir",
      kind: "implementer",
      functionalLevel: null,
      isHead: false,
    });
    present.assignments[1] = {
      id: "ayu-far",
      personId: "ayu",
      positionId: "far-clerk",
      from: "2024-01-01",
      to: null,
    };
    expect(codes(plan([ayusLine()], { present, reach: ["kab.contoh."] }))).toEqual(["import.outside-reach"]);
  });
});

/** Rows out of few values, so that duplicates, circles and seats meet. */
const anyLine = fc.record({
  number: fc.constantFrom(...[1, 2, 3, 4, 5].map(numberOf), "", "12", "1,9E+17"),
  name: fc.constantFrom("Budi", "Ayu", "", "=1+1", "\u0000", "A".repeat(300)),
  grade: fc.constantFrom("", "III/a", "??"),
  agency: fc.constantFrom("Dinas Contoh", "dincon", "", "Dinas Sihir", "__proto__"),
  unit: fc.constantFrom("", "Bidang Data", "BIDANG DATA", "Seksi Peta", "constructor"),
  parentUnit: fc.constantFrom("", "Bidang Data"),
  position: fc.constantFrom("Pengolah Data", "Kepala Bidang Data", "Arsiparis", "ARSIPARIS", ""),
  positionKind: fc.constantFrom("", "Pelaksana", "Fungsional"),
  isHead: fc.constantFrom("", "Ya"),
  since: fc.constantFrom("", "2026-05-01", "45292", "kemarin"),
  supervisor: fc.constantFrom("", ...[1, 2, 3, 4].map(numberOf), "H. Marzuki", "siapa"),
});

/** A plan without the places of rows, which move, in an order that does not depend on them. */
const withoutRows = (made: ImportPlan) => {
  const plain = JSON.parse(
    JSON.stringify(made, (key, value: unknown) => (key === "row" ? undefined : value)),
  ) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
    ]),
  );
};

describe("whatever a list holds", () => {
  it("its rows in another order give the same plan", () => {
    const lists = fc
      .array(anyLine, { maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(lists, ([rows, shuffled]) => {
        const [one, other] = [rows, shuffled].map((list) =>
          plan(list.map((values, i) => aLine(i + 2, values))),
        );
        expect(withoutRows(other!)).toEqual(withoutRows(one!));
      }),
      { numRuns: 400 },
    );
  });
});

describe("an exception to the structure", () => {
  const acting = (to: string | null) => {
    const present = aSmallPresent();
    const rows = present.supervisions.filter(({ personId }) => personId !== "ayu");
    const ofAyu = { personId: "ayu" };
    present.supervisions = [
      ...rows,
      { ...ofAyu, id: "before", raterId: "budi", basis: "structure", from: "2024-01-01", to: "2026-05-31" },
      { ...ofAyu, id: "plt", raterId: "regent", basis: "acting", from: "2026-06-01", to },
    ];
    return present;
  };

  it("survives a list that names the supervisor by structure", () => {
    expect(plan([ayusLine()], { present: acting("2026-06-30") })).toMatchObject({ ...nothing, findings: [] });
  });

  it("is not ended by a list that names somebody else; the list says until when it holds", () => {
    const other = ayusLine({ supervisor: numberOf(3) });
    const findingsFor = (to: string | null) =>
      plan([other, newcomer(3)], { present: acting(to) }).findings.map(({ blocker }) => blocker);
    expect(findingsFor("2026-06-30")).toEqual([{ code: "import.exception-until", to: "2026-06-30" }]);
    expect(findingsFor(null)).toEqual([{ code: "import.exception-open" }]);
  });
});

describe("a list that names somebody who is on record as leaving", () => {
  const leaving = (personId: string, from: string) => ({
    present: { ...aSmallPresent(), departures: [{ personId, from }] },
  });
  const moved = ayusLine({ position: "Arsiparis", positionKind: "Pelaksana", since: "2026-06-01" });

  it("brings nobody back who has left", () => {
    const planned = plan([moved], leaving("ayu", "2026-06-03"));
    expect(planned).toMatchObject({ assignments: [], supervisions: [] });
    expect(planned.findings.map(({ blocker }) => blocker)).toEqual([
      { code: "movement.gone", date: "2026-06-03" },
    ]);
  });

  it("lets what it says hold until the last day in service", () => {
    const planned = plan([moved], leaving("ayu", "2026-12-01"));
    expect(planned.findings).toEqual([]);
    expect(planned.assignments).toMatchObject([{ step: { from: "2026-06-01", to: "2026-11-30" } }]);
  });

  it("puts nobody under a supervisor who leaves", () => {
    const planned = plan([newcomer(3, { since: "2026-06-01" })], leaving("budi", "2026-12-01"));
    expect(planned.findings.map(({ blocker }) => blocker)).toEqual([
      { code: "import.supervisor-left", date: "2026-12-01" },
    ]);
    expect(plan([ayusLine()], leaving("budi", "2026-12-01")).findings).toEqual([]);
  });
});
