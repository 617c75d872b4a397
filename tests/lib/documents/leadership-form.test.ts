import { leadershipForm } from "@/lib/documents/leadership-form";
import { leadershipWords } from "@/lib/documents/leadership-words";
import type { TakenReport } from "@/lib/reporting/sheet";

type Chart = TakenReport["reports"][number];

const figure = (part: number) => ({ part, whole: 100, value: part / 100 });
const chart = (of: Partial<Chart>): Chart => ({
  ...{ key: "hours-reached", hidden: 0, until: null, silent: { now: null, before: null }, total: 1 },
  all: { now: figure(18), before: figure(71) },
  rows: [{ id: "a", name: "Dinas A", now: figure(18), before: figure(71) }],
  ...of,
});
const silent = (key: Chart["key"], now: Chart["silent"]["now"]) =>
  chart({ key, rows: [], all: { now: null, before: null }, silent: { now, before: now } });

function paper(...reports: Chart[]) {
  const of = { unit: "Kabupaten Bungo", year: 2026, quarter: 0, rated: 2026, day: "2026-06-30" };
  const report: TakenReport = { ...of, reports, comparison: { total: 0, rows: [] }, waits: null };
  return JSON.stringify(leadershipForm(report, leadershipWords("id", "Asia/Jakarta")).content);
}

describe("the key figures of the leadership's report", () => {
  it("say what a figure has changed by since the same period of the year before", () => {
    expect(paper(chart({}))).toContain("−53 poin");
  });

  it("say no change of a figure that fills up as the year goes by, but until when it is counted", () => {
    const before = { before: null };
    const rows = [{ id: "a", name: "Dinas A", now: figure(18), ...before }];
    const said = paper(chart({ until: "2026-06-30", all: { now: figure(18), ...before }, rows }));
    expect(said).toContain("18 dari 100 · s.d. 30 Juni 2026");
    expect(said).not.toContain("53 poin");
    expect(said).not.toContain("Garis tegak");
  });
});

describe("indicators without a chart in it", () => {
  it("are told apart: those that do not exist yet, and those that are kept", () => {
    const said = paper(
      silent("gaps", "kept"),
      silent("gaps-closed", "by-quarter"),
      silent("assessed", "none"),
    );
    expect(said).toContain("Belum ada angka untuk: Kompetensi dinilai.");
    expect(said).toContain(
      "Tidak ditampilkan agar tidak seorang pun dapat dikenali: Kesenjangan kompetensi.",
    );
    expect(said).toContain(
      "Tidak ditampilkan per triwulan agar tidak seorang pun dapat dikenali: Kesenjangan tertutup oleh pelatihan.",
    );
  });
});
