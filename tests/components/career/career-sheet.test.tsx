import { screen } from "@testing-library/react";

import { CareerHeader } from "@/components/career/career-header";
import { CareerSheet } from "@/components/career/career-sheet";
import { type CareerFacts, careerOf } from "@/lib/career/career";
import type { Judged } from "@/lib/career/ledger";
import { readPoints } from "@/lib/career/points";
import type { CareerFound } from "@/lib/career/sheet";
import type { Predicate } from "@/lib/evaluation/sheet";

import { renderInIndonesian } from "../../support/words";

const document = { source: "PAK BKPSDMD", number: "800/7/2024", date: "2024-01-15" };
const own = (year: number, predicate: Predicate): Judged => ({
  ...{ predicate, from: year * 12, to: year * 12 + 11, annual: true },
  source: {
    ...{ is: "evaluation", id: String(year), code: null },
    period: { kind: "annual", number: 1, year, cadence: "semester" },
  },
});
const firstHalf: Judged = {
  ...{ predicate: "good", from: 2026 * 12, to: 2026 * 12 + 5, annual: false },
  source: {
    ...{ is: "evaluation", id: "half", code: "AAAA" },
    period: { kind: "periodic", number: 1, year: 2026, cadence: "semester" },
  },
};

function found(changes: Partial<CareerFacts> = {}): CareerFound {
  const judged = [own(2024, "very_good"), own(2025, "good"), firstHalf];
  const facts: CareerFacts = {
    ...{ employmentKind: "pns", grade: "III/a", today: "2026-08-03", judged },
    held: [{ level: "ahli_pertama", functional: true, from: "2021-01-01", to: null }],
    steps: [{ rank: "III/a", from: "2022-04-01" }],
    opening: { points: readPoints("10"), countedUntil: "2023-12-31", document, scans: [] },
    ...changes,
  };
  return {
    ...{ id: "1", name: "Ayu", number: "1", grade: "III/a", judged, position: null },
    ...careerOf(facts),
  };
}

const render = (changes?: Partial<CareerFacts>) => {
  const career = found(changes);
  renderInIndonesian(
    <>
      <CareerHeader career={career} mine />
      <CareerSheet career={career} keeps={false} />
    </>,
  );
};

describe("a career without credit points", () => {
  const without = (changes: Partial<CareerFacts>) =>
    renderInIndonesian(<CareerHeader career={found(changes)} mine={false} />);
  const position = { functional: true, from: "2021-01-01", to: null } as const;

  it.each<[string, Partial<CareerFacts>, string]>([
    ["of a work contract", { employmentKind: "pppk" }, "PPPK tidak memiliki angka kredit dan pangkat"],
    ["of no functional position", { held: [] }, "Tidak ada angka kredit untuk jabatan ini"],
    [
      "whose level is not on record",
      { held: [{ ...position, level: null }] },
      "jenjang jabatan belum tercatat",
    ],
    ["whose rank is not on record", { grade: null }, "golongan ruang belum tercatat"],
  ])("%s says that, and calls nobody else's its reader's", (_, changes, news) => {
    without(changes);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(news);
    expect(window.document.body).not.toHaveTextContent("Anda");
  });
});

describe("a career on screen", () => {
  it("says first what is missing, and about when it is reached", () => {
    render();
    expect(
      screen.getByRole("heading", { level: 1, name: "Kurang 8,75 angka kredit ke pangkat III/b" }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/dengan laju tahun terakhir angka kreditnya cukup sekitar September 2026/),
    ).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "41,25 dari 50,00 angka kredit" })).toBeInTheDocument();
  });

  it("says first what holds somebody back where more points would not help", () => {
    render({ judged: [own(2024, "needs_improvement"), own(2025, "needs_improvement"), firstHalf] });
    expect(
      screen.getByRole("heading", {
        level: 1,
        name: /^Pangkat III\/b tertahan: predikat 2024 dan 2025 belum memenuhi syarat, dan angka kredit kurang/,
      }),
    ).toBeInTheDocument();
  });

  it("names the document of every line, and draws a forecast apart from the sum", () => {
    render();
    expect(screen.getByText("Ditetapkan sampai 31 Desember 2023")).toBeInTheDocument();
    expect(screen.getByText("10,00")).toBeInTheDocument();
    expect(screen.getByText("PAK BKPSDMD, nomor 800/7/2024, 15 Januari 2024")).toBeInTheDocument();
    expect(screen.getByText("12 bulan × 12,5 ÷ 12 × 150% (Sangat Baik)")).toBeInTheDocument();
    expect(screen.getByText("Penilaian Semester I 2026 · dokumen AAAA")).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Perkiraan, belum dihitung" })).toBeInTheDocument();
    expect(screen.getByText("Bila perkiraan ini terwujud").nextSibling).toHaveTextContent("47,50");
    expect(screen.getByText("Angka kredit jenjang Ahli Pertama").nextSibling).toHaveTextContent("41,25");
  });

  it("says who can add since when a rank is held", () => {
    render({ steps: [] });
    expect(screen.getByText(/Tanggal mulai pangkat sekarang belum tercatat\. Pengelola/)).toBeInTheDocument();
  });

  it("says that nothing stands in the way, and what is not known here", () => {
    render({ opening: { points: readPoints("70"), countedUntil: "2023-12-31", document, scans: [] } });
    expect(
      screen.getByRole("heading", { name: "Syarat ke pangkat III/b yang tercatat di sini sudah terpenuhi" }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Lowongan jabatan tidak diketahui di sini/)).toBeInTheDocument();
  });

  it("tells people without credit points why, and shows no table of them", () => {
    render({ employmentKind: "pppk", grade: "IX" });
    expect(screen.getByText(/Angka kredit dan kenaikan pangkat berlaku bagi PNS/)).toBeInTheDocument();
    expect(screen.queryByText("Asal angka kredit")).not.toBeInTheDocument();
  });
});
