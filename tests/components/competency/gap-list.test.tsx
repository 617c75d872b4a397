import { screen } from "@testing-library/react";

import { GapList } from "@/components/competency/gap-list";
import type { CompetencyLine } from "@/lib/competency/profile";

import { renderInIndonesian } from "../../support/words";

const assessed = {
  id: "a1",
  level: 2,
  reason: "Rapat dipimpin dengan bantuan.",
  recommendation: "Ikut pelatihan fasilitasi.",
  by: "Hendra",
  assessedOn: "2026-05-20",
  assessedAt: "2026-05-20T02:00:00.000Z",
  document: null,
} as const;
const lacking: CompetencyLine = {
  competency: { id: "c1", code: "communication", name: "Komunikasi", kind: "managerial" },
  required: 3,
  assessed,
  self: null,
  earlier: [{ ...assessed, id: "a0", level: 1, assessedOn: "2024-11-04" }],
  gap: { state: "gap", missing: 1 },
  trainings: [],
};
const list = (line: Partial<CompetencyLine>) =>
  renderInIndonesian(<GapList lines={[{ ...lacking, ...line }]} />);
const sentence = "Syarat tingkat 3 (Menengah), dinilai tingkat 2 (Dasar).";

describe("a gap on screen", () => {
  it("is said in words, with who saw what and when, and how it was before", () => {
    list({});
    expect(screen.getByRole("img", { name: sentence })).toBeInTheDocument();
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.getByText("Kurang 1 tingkat")).toBeInTheDocument();
    expect(screen.getByText("Hendra, 20 Mei 2026: Rapat dipimpin dengan bantuan.")).toBeInTheDocument();
    expect(screen.getByText("Saran: Ikut pelatihan fasilitasi.")).toBeInTheDocument();
    expect(screen.getByText("Sebelumnya: tingkat 1 pada 4 November 2024")).toBeInTheDocument();
    expect(
      screen.getByText("Tingkat 1. Hendra, 4 November 2024: Rapat dipimpin dengan bantuan."),
    ).toBeInTheDocument();
  });

  it("says what closes it: this year's training, or that there is none yet", () => {
    const { unmount } = list({});
    expect(screen.getByText(/Belum ada pelatihan tahun ini/)).toBeInTheDocument();
    unmount();
    list({ trainings: [{ id: "t1", title: "Fasilitasi rapat", hours: 8 }] });
    expect(screen.getByText("Tahun ini untuk kompetensi ini: Fasilitasi rapat (8 JP).")).toBeInTheDocument();
  });

  it("is not claimed of what nobody assessed", () => {
    list({ assessed: null, earlier: [], gap: { state: "unassessed" } });
    expect(screen.getByText("Belum dinilai")).toBeInTheDocument();
    expect(screen.getByText("Syarat tingkat 3 (Menengah), belum dinilai.")).toBeInTheDocument();
    expect(screen.queryByText(/Kurang/)).not.toBeInTheDocument();
  });

  it("folds what is met below what is not, and opens it when nothing else is left", () => {
    const met: CompetencyLine = {
      ...lacking,
      competency: { ...lacking.competency, id: "c2" },
      gap: { state: "met", surplus: 0 },
    };
    const { unmount } = renderInIndonesian(<GapList lines={[lacking, met]} />);
    expect(screen.getByText("Satu kompetensi terpenuhi").closest("details")).not.toHaveAttribute("open");
    unmount();
    renderInIndonesian(<GapList lines={[met]} />);
    expect(screen.getByText("Satu kompetensi terpenuhi").closest("details")).toHaveAttribute("open");
  });

  it("tells what is met from what is above", () => {
    const { unmount } = list({ gap: { state: "met", surplus: 0 } });
    expect(screen.getByText("Terpenuhi")).toBeInTheDocument();
    unmount();
    list({ gap: { state: "met", surplus: 1 } });
    expect(screen.getByText("Di atas syarat")).toBeInTheDocument();
  });

  it("shows how the employee sees it beside what counts", () => {
    list({ self: { ...assessed, level: 4, reason: "Saya memimpin rapat bulanan." } });
    expect(
      screen.getByText("Penilaian diri: tingkat 4 (Mumpuni), 20 Mei 2026: Saya memimpin rapat bulanan."),
    ).toBeInTheDocument();
    expect(screen.getByText("Kurang 1 tingkat")).toBeInTheDocument();
  });

  it("names the document behind an assessment that was not made here", () => {
    const document = { source: "Uji kompetensi BKN", number: "800/12/2024", date: "2024-11-04" };
    list({ assessed: { ...assessed, document } });
    expect(
      screen.getByText(
        "Data pembuka (20 Mei 2026): Rapat dipimpin dengan bantuan. Dokumen: Uji kompetensi BKN, 800/12/2024, 4 November 2024.",
      ),
    ).toBeInTheDocument();
  });
});
