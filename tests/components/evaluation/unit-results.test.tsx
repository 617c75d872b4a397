import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { OwnPattern } from "@/components/evaluation/own-pattern";
import { PatternList } from "@/components/evaluation/pattern-list";
import { SuggestionRule } from "@/components/evaluation/suggestion-rule";
import { UnitResults } from "@/components/evaluation/unit-results";
import { Why } from "@/components/evaluation/why";
import { explain } from "@/lib/evaluation/explanation";
import type { UnitToDecide } from "@/lib/evaluation/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({ decideUnitResultAction: jest.fn() }));

const period: UnitToDecide["period"] = {
  ...{ id: "p2", kind: "periodic" as const, number: 2, year: 2026, cadence: "quarterly" as const },
  ...{ endsOn: "2026-06-30", opensOn: "2026-06-16", closesOn: "2026-07-14", lostDays: [] },
};
const unit = (changes: Partial<UnitToDecide> = {}): UnitToDecide => ({
  ...{ id: "u", name: "Dinas Sosial", agencyId: "a", period, decision: null, opening: null },
  before: { level: "needs_improvement", period: { ...period, id: "p1", number: 1 } },
  yearBefore: { level: "good", period: { ...period, id: "y", kind: "annual", number: 1, year: 2025 } },
  goals: {
    ...{ quarter: 2, achievement: "92.50", reported: 2, of: 3, suggested: "good" },
    lines: [
      { id: "1", text: "Indeks layanan", share: 1.1 },
      { id: "2", text: "Nilai akuntabilitas", share: null },
    ],
  },
  ...changes,
});
const show = (changes: Partial<UnitToDecide>) => renderInIndonesian(<UnitResults units={[unit(changes)]} />);

describe("a unit's result on the screen of those who decide", () => {
  it("stands below what the goals say, goal by goal, and what was decided before", async () => {
    show({});
    expect(
      screen.getByText(
        "Sasaran unit: rata-rata 92,5% dari target triwulan 2; 2 dari 3 sasaran memiliki realisasi.",
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Yang ditunjukkan sasaran: Baik\./)).toBeInTheDocument();
    expect(screen.getByText(/Triwulan I 2026: Butuh Perbaikan · .*2025: Baik/)).toBeInTheDocument();
    await userEvent.click(screen.getByText("Sasaran satu per satu"));
    expect(screen.getByText("Indeks layanan: 110%")).toBeInTheDocument();
    expect(screen.getByText("Nilai akuntabilitas: belum ada realisasi")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Tetapkan" })).toBeInTheDocument();
  });

  it.each([
    [{ of: 0, lines: [] }, /^Unit ini tidak memiliki sasaran sendiri/],
    [{ of: 2, reported: 0 }, /^2 sasaran unit belum memiliki realisasi/],
  ])("says what is missing: %o", (missing, words) => {
    const goals = { ...unit().goals, achievement: null, suggested: null, ...missing };
    show({ goals, before: undefined, yearBefore: undefined });
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText("Belum ada capaian pada periode atau tahun sebelumnya.")).toBeInTheDocument();
  });

  it("is offered to be changed while nothing was signed on it, and stands in words afterwards", () => {
    const decision = { level: "poor", reason: "Rencana aksi berhenti", version: 0, signed: 0 } as const;
    const { unmount } = show({ decision });
    expect(screen.getByLabelText("Alasan")).toHaveValue("Rencana aksi berhenti");
    expect(screen.getByRole("button", { name: "Ubah" })).toBeInTheDocument();
    unmount();
    show({ decision: { ...decision, signed: 3 } });
    expect(screen.getByText(/^Ditetapkan Kurang; 3 penilaian sudah ditandatangani/)).toHaveTextContent(
      "Alasan: Rencana aksi berhenti",
    );
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("is suggested by a rule that says whose limits they are, and who may be asked", async () => {
    renderInIndonesian(<SuggestionRule />);
    await userEvent.click(screen.getByText("Bagaimana sasaran menunjukkan capaian"));
    expect(screen.getByText("Baik: rata-rata paling sedikit 90%")).toBeInTheDocument();
    expect(screen.getByText(/Batas persennya usulan sistem ini/)).toBeInTheDocument();
    expect(screen.getByText(/Inspektorat/)).toBeInTheDocument();
  });
});

describe("why a predicate stands on the year before (L.IV.B.1.f)", () => {
  it.each([
    [{}, 0],
    [{ carriedFrom: 2025 }, 1],
  ])("%o", (carried, sentences) => {
    const inputs = { results: "above", behaviour: "above", unitResult: "good", marks: [] } as const;
    renderInIndonesian(<Why explanation={explain({ ...inputs, marks: [], ...carried })} />);
    const said =
      "Capaian unit 2025 dipakai karena capaian 2026 belum ditetapkan sampai hari kerja terakhir Januari (L.IV.B.1.f).";
    expect(screen.queryAllByText(said)).toHaveLength(sentences);
  });
});

describe("why a predicate is what it is (E4)", () => {
  const inputs = { results: "above", behaviour: "above", unitResult: "good" } as const;
  const main = (statement: string, mark: "above" | "below") => ({ statement, kind: "main" as const, mark });

  it("shows each mark, and where the rating left them", () => {
    const marks = [main("Imunisasi dasar 95%", "above"), main("Laporan stok tepat waktu", "below")];
    renderInIndonesian(<Why explanation={explain({ ...inputs, marks })} open />);
    const line = screen.getByText("Laporan stok tepat waktu").closest("li");
    expect(line).toHaveTextContent("Di bawah ekspektasi");
    expect(screen.getByText(/lebih tinggi daripada panduan: ada hasil utama/)).toBeVisible();
    expect(screen.getByText(/predikat ini tidak dihitung darinya/)).toBeVisible();
  });

  it("says so where there are none", () => {
    renderInIndonesian(<Why explanation={explain({ ...inputs, marks: [] })} open />);
    expect(screen.getByText(/Penilai tidak memberi tanda per hasil kerja/)).toBeVisible();
  });
});

describe("patterns on their screens", () => {
  it("say so of oneself, period by period", () => {
    const time = { period: { ...period, closed: true, counts: [0, 2, 0, 0, 0] }, pattern: null };
    const own = { id: "r", name: "Budi", position: null, unit: null, pattern: null, times: [time] };
    renderInIndonesian(<OwnPattern own={own} />);
    expect(screen.getAllByText("Untuk kurang dari 5 orang, tidak ada yang disimpulkan.")).toHaveLength(2);
    expect(screen.getByRole("heading", { name: "Triwulan II 2026" })).toBeInTheDocument();
  });

  it("say so where nothing was signed in the periods that are looked at", () => {
    renderInIndonesian(<OwnPattern own={null} />);
    expect(
      screen.getByText("Tidak ada penilaian yang Anda tandatangani dalam empat periode terakhir"),
    ).toBeInTheDocument();
  });

  it("leave those below with a name, a position and how many periods are meant", () => {
    const counts = { very_good: 6, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
    const six = { part: 6, whole: 6 };
    const pattern = { people: 6, caution: true, counts, difference: 0.5, agreeing: null, lastDays: six };
    const said = { ...pattern, mostGiven: { predicate: "very_good" as const, ...six } };
    const time = { period: { ...period, closed: true, counts: [6, 0, 0, 0, 0] }, pattern: said };
    const seat = { position: "Kepala Bidang", unit: "Bidang Angkutan" };
    renderInIndonesian(
      <PatternList raters={[{ id: "r", name: "Budi", ...seat, pattern: said, times: [time] }]} unsaid={0} />,
    );
    expect(screen.getByRole("heading", { name: "Budi" })).toBeInTheDocument();
    expect(screen.getByText("Kepala Bidang · Bidang Angkutan · satu periode")).toBeInTheDocument();
  });

  it("are counted among those below, and not named", () => {
    renderInIndonesian(<PatternList raters={[]} unsaid={3} />);
    expect(screen.getByText(/^3 penilai lain menilai kurang dari 5 orang/)).toBeInTheDocument();
  });
});
