import {
  planRequirements,
  requirementList,
  type RequirementsPresent,
  standardKey,
} from "@/lib/exchange/competency-requirements";
import { findHeadings } from "@/lib/exchange/headings";
import { readLines } from "@/lib/exchange/lines";

const head = [
  ...["Perangkat daerah", "Unit kerja", "Jabatan", "Jenis jabatan", "Jenjang", "Kode kompetensi"],
  ...["Nama kompetensi", "Level"],
];
const named = ["Dinas Contoh", "Puskesmas", "Bidan Ahli Muda", "", "", "KES-01", "", "3"];
const kind = ["", "", "", "Fungsional", "Ahli Muda", "KES-01", "", "3"];
const but = (row: string[], changes: Record<string, string>) =>
  row.map((own, i) => changes[head[i] ?? ""] ?? own);

const present = (changes: Partial<RequirementsPresent> = {}): RequirementsPresent => ({
  everywhere: true,
  agencies: [{ id: "a", name: "Dinas Contoh", shortName: "Contoh", whole: true }],
  positions: [{ id: "p", title: "Bidan Ahli Muda", unit: "Puskesmas", agencyId: "a", own: false }],
  competencies: [{ id: "c", code: "KES-01", name: "Asuhan", agencyId: null, retired: false }],
  standing: [],
  ...changes,
});

function plan(rows: string[][], around = present()) {
  const headings = findHeadings([head, ...rows], requirementList);
  if (!headings) throw new Error("no headings");
  return planRequirements(readLines([head, ...rows], headings, requirementList), around);
}
const codes = (rows: string[][], around?: RequirementsPresent) =>
  plan(rows, around).findings.map(({ row, blocker }) => `${row} ${blocker.code.replace("import.", "")}`);

describe("a list of what positions ask for (D1)", () => {
  it("asks a level of a named position, or of all of a kind and level", () => {
    expect(plan([named, kind])).toMatchObject({
      findings: [],
      added: [
        { target: { positionId: "p", agencyId: "a" }, competencyId: "c", level: 3 },
        {
          target: { positionId: null, agencyId: null, kind: "functional", functionalLevel: "ahli_muda" },
          level: 3,
        },
      ],
    });
  });

  it("changes nothing where the same is asked, and tells what was asked before where it is not", () => {
    const standing = [
      { target: "p", competencyId: "c", level: 3 },
      { target: standardKey(null, "functional", "ahli_muda"), competencyId: "c", level: 2 },
    ];
    expect(plan([named, kind], present({ standing }))).toMatchObject({
      ...{
        unchanged: 1,
        added: [],
        corrected: [{ before: 2, level: 3 }],
        touched: [{ agencyId: null, count: 1 }],
      },
    });
  });

  it("makes a technical competency of a new code with a name, for the agency that asks it", () => {
    const row = but(named, { "Kode kompetensi": "KES-09", "Nama kompetensi": "Imunisasi" });
    expect(plan([row])).toMatchObject({
      newCompetencies: [{ code: "KES-09", name: "Imunisasi", agencyId: "a" }],
      added: [{ code: "KES-09", competencyId: null }],
    });
  });

  it("makes it for all agencies only where a row asks it of all of them", () => {
    const row = but(named, { "Kode kompetensi": "KES-09", "Nama kompetensi": "Imunisasi" });
    const common = but(kind, { "Kode kompetensi": "KES-09", "Nama kompetensi": "Imunisasi" });
    expect(plan([row, common])).toMatchObject({ newCompetencies: [{ agencyId: null }], findings: [] });
  });

  it("makes none that two agencies ask for each by itself: whose it is has to be said", () => {
    const agencies = [
      { id: "a", name: "Dinas Contoh", shortName: "Contoh", whole: true },
      { id: "b", name: "Dinas Kedua", shortName: "Kedua", whole: true },
    ];
    const row = but(kind, {
      ...{ "Perangkat daerah": "Dinas Contoh", "Kode kompetensi": "KES-09", "Nama kompetensi": "Imunisasi" },
    });
    const rows = [row, but(row, { "Perangkat daerah": "Dinas Kedua" })];
    for (const everywhere of [true, false])
      expect(codes(rows, present({ agencies, everywhere }))).toEqual([
        ...["2 competency-two-agencies", "3 competency-two-agencies"],
      ]);
  });

  it("takes twins for one row", () => {
    expect(plan([named, named])).toMatchObject({ merged: 1, added: [{ row: 2 }], findings: [] });
  });

  const refused: [string, string[], string, Partial<RequirementsPresent>?][] = [
    ["no such position", but(named, { Jabatan: "Perawat" }), "no-such-position"],
    [
      "a title of two positions",
      but(named, { "Unit kerja": "" }),
      "several-positions",
      {
        positions: [
          { id: "p", title: "Bidan Ahli Muda", unit: "Puskesmas", agencyId: "a", own: false },
          { id: "q", title: "Bidan Ahli Muda", unit: "Pustu", agencyId: "a", own: false },
        ],
      },
    ],
    [
      "the keeper's own position",
      named,
      "own-position",
      { positions: [{ id: "p", title: "Bidan Ahli Muda", unit: "Puskesmas", agencyId: "a", own: true }] },
    ],
    ["neither position nor kind", but(kind, { "Jenis jabatan": "", Jenjang: "" }), "target-missing"],
    ["an unknown kind", but(kind, { "Jenis jabatan": "Honorer" }), "kind-unreadable"],
    ["an unknown jenjang", but(kind, { Jenjang: "Senior" }), "step-unreadable"],
    [
      "a jenjang of no functional position",
      but(kind, { "Jenis jabatan": "Pelaksana" }),
      "step-of-functional",
    ],
    ["an unknown agency", but(kind, { "Perangkat daerah": "Dinas Lain" }), "unknown-agency"],
    [
      "an agency that the keeper keeps a part of",
      but(kind, { "Perangkat daerah": "Contoh" }),
      "outside-reach",
      { agencies: [{ id: "a", name: "Dinas Contoh", shortName: "Contoh", whole: false }] },
    ],
    ["what all agencies ask, by the keeper of one", kind, "agency-for-standard", { everywhere: false }],
    ["no code", but(named, { "Kode kompetensi": "", "Nama kompetensi": "x" }), "competency-missing"],
    ["an unknown code without a name", but(named, { "Kode kompetensi": "KES-9" }), "no-such-competency"],
    [
      "a code with spaces",
      but(named, { "Kode kompetensi": "KES 9", "Nama kompetensi": "x" }),
      "competency-code",
    ],
    ["another name for a known code", but(named, { "Nama kompetensi": "Bedah" }), "competency-differs"],
    ["no level", but(named, { Level: "" }), "mastery-missing"],
    ["a level of six", but(named, { Level: "6" }), "mastery-unreadable"],
    [
      "a competency that is asked for no more",
      named,
      "competency-retired",
      { competencies: [{ id: "c", code: "KES-01", name: "Asuhan", agencyId: null, retired: true }] },
    ],
    [
      "a new competency by the keeper of a part of the agency",
      but(named, { "Kode kompetensi": "KES-9", "Nama kompetensi": "x" }),
      "competency-not-yours",
      { agencies: [{ id: "a", name: "Dinas Contoh", shortName: "Contoh", whole: false }], everywhere: false },
    ],
    [
      "a competency that another agency keeps",
      named,
      "competency-elsewhere",
      { competencies: [{ id: "c", code: "KES-01", name: "Asuhan", agencyId: "b", retired: false }] },
    ],
  ];
  it.each(refused.map(([what, row, code, changes]) => ({ what, row, code, changes })))(
    "says why it cannot take $what",
    ({ row, code, changes }) => {
      expect(codes([row], present(changes))).toContain(`2 ${code}`);
    },
  );

  it("names each other's row where two contradict", () => {
    expect(codes([named, but(named, { Level: "4" })])).toEqual([
      "2 conflicting-level",
      "3 conflicting-level",
    ]);
    const created = (name: string) => but(named, { "Kode kompetensi": "X-1", "Nama kompetensi": name });
    expect(
      codes([created("Satu"), but(created("Dua"), { Jabatan: "", "Jenis jabatan": "Pelaksana" })]),
    ).toEqual([...["2 competency-two-names", "3 competency-two-names"]]);
  });
});
