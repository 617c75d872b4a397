import { screen } from "@testing-library/react";

import { PatternSentences } from "@/components/evaluation/pattern-sentences";
import { TeamPatterns } from "@/components/evaluation/team-patterns";
import { type Distribution, patternDeviations } from "@/lib/evaluation/distribution-pattern";
import type { RaterPattern } from "@/lib/evaluation/rater-patterns";
import type { TeamPattern } from "@/lib/evaluation/sheet";

import { renderInIndonesian } from "../../support/words";

const counts: Distribution = { very_good: 6, good: 1, needs_improvement: 0, poor: 0, very_poor: 0 };
const pattern = (changes: Partial<RaterPattern> = {}): RaterPattern => ({
  ...{ people: 7, caution: true, counts, difference: 0.616 },
  mostGiven: { predicate: "very_good", part: 6, whole: 7 },
  lastDays: { part: 2, whole: 7 },
  agreeing: { part: 3, whole: 4 },
  ...changes,
});
const said = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

describe("a rater's pattern in words", () => {
  it("describes with every share's whole, and judges nothing", () => {
    renderInIndonesian(<PatternSentences pattern={pattern()} />);
    expect(said()).toEqual([
      "Sangat Baik 6 · Baik 1",
      "Rata-rata 0,62 tingkat di atas rata-rata instansi.",
      "Predikat terbanyak Sangat Baik: 6 dari 7 (86%).",
      "Ditandatangani pada dua hari kerja terakhir masa penilaian: 2 dari 7 (29%).",
      "Rating hasil kerja sejalan dengan tanda bantu: 3 dari 4 (75%).",
      "Baca dengan hati-hati: hanya 7 orang; satu orang saja mengubah angkanya.",
    ]);
  });

  it.each([
    [-1.5, "Rata-rata 1,50 tingkat di bawah rata-rata instansi."],
    [-0.004, "Rata-ratanya sama dengan rata-rata instansi."],
    [null, "Tanpa pembanding: masa penilaian belum ditutup, atau penilai lain di instansi terlalu sedikit."],
  ])("says a difference of %p", (difference, words) => {
    renderInIndonesian(<PatternSentences pattern={pattern({ difference, agreeing: null })} />);
    expect(said()).toContain(words);
    expect(said()).toContain("Tanpa tanda bantu per hasil.");
  });
});

describe("what was given beside the pattern of the unit's result (domain 8.3)", () => {
  const period: TeamPattern["period"] = {
    ...{ id: "p", kind: "periodic" as const, number: 1, year: 2026, cadence: "semester" as const },
    ...{ endsOn: "2026-06-30", opensOn: "2026-06-16", closesOn: "2026-07-14", lostDays: [] },
  };
  const given = (level: TeamPattern["level"], of: Distribution): TeamPattern => {
    const total = Object.values(of).reduce((sum, count) => sum + count, 0);
    return {
      unit: "Sekretariat",
      period,
      level,
      counts: of,
      total,
      deviations: patternDeviations(level, of),
    };
  };

  it("is a sentence per deviation with the counts", () => {
    const nine = { very_good: 1, good: 9, needs_improvement: 0, poor: 0, very_poor: 0 };
    renderInIndonesian(<TeamPatterns patterns={[given("good", nine)]} />);
    expect(said()).toEqual([
      "Baik 9 dari 10 (90%); menurut pola paling banyak 70%.",
      "Butuh Perbaikan + Kurang/Misconduct 0 dari 10; menurut pola seharusnya ada paling sedikit satu.",
    ]);
    expect(screen.getByText(/Anda tetap yang memutuskan/)).toBeInTheDocument();
  });

  it("has a sentence for every way to leave the pattern", () => {
    const all = { very_good: 4, good: 4, needs_improvement: 0, poor: 1, very_poor: 1 };
    const other = { ...given("excellent", { ...all, good: 9 }), unit: "Bidang" };
    renderInIndonesian(<TeamPatterns patterns={[given("very_poor", all), other]} />);
    expect(said()).toEqual([
      "Sangat Kurang 1 dari 10 (10%); menurut pola paling sedikit 60%.",
      "Sangat Baik 4 dari 10; menurut pola seharusnya tidak ada.",
      "Sangat Baik 4 dari 15; menurut pola seharusnya terbanyak.",
    ]);
  });

  it("says nothing where the pattern is kept", () => {
    const kept = { very_good: 2, good: 7, needs_improvement: 1, poor: 0, very_poor: 0 };
    const { container } = renderInIndonesian(<TeamPatterns patterns={[given("good", kept)]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
