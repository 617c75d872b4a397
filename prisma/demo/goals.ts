import type { Chances } from "./chance";
import { instant, put, type Rows } from "./plans";
import type { UnitDraft } from "./region";

type Idea = {
  text: string;
  measure: string;
  year: number;
  direction?: "lower";
  kind: "main_indicator" | "agreement";
};

const ofTheRegion: Idea[] = [
  { text: "Indeks pembangunan manusia", measure: "indeks", year: 72, kind: "main_indicator" },
  { text: "Persentase penduduk miskin", measure: "%", year: 5.4, direction: "lower", kind: "main_indicator" },
  { text: "Prevalensi stunting", measure: "%", year: 12, direction: "lower", kind: "main_indicator" },
  { text: "Indeks kepuasan masyarakat kabupaten", measure: "nilai", year: 86, kind: "agreement" },
];
const ofAnAgency: Idea[] = [
  { text: "Indeks kepuasan masyarakat {place}", measure: "nilai", year: 85, kind: "main_indicator" },
  { text: "Nilai akuntabilitas kinerja {place}", measure: "nilai", year: 78, kind: "main_indicator" },
  {
    text: "Layanan {place} yang melewati waktu baku",
    measure: "%",
    year: 6,
    direction: "lower",
    kind: "agreement",
  },
];

// What is counted over the year grows with it; what is measured at a moment hardly moves.
const trajectory = [0.96, 0.97, 0.99, 1];

/** The goals of the region and its agencies of 2026, with what the first quarter reached; a few are still to report. */
export function drawGoals(
  { chances, rows }: { chances: Chances; rows: Rows },
  units: readonly UnitDraft[],
  reporterId: string,
) {
  for (const unit of units.filter(({ kind }) => kind === "region" || kind === "agency")) {
    const ideas = unit.kind === "region" ? ofTheRegion : ofAnAgency;
    for (const { year, text, direction = "higher", ...idea } of ideas) {
      const id = chances.id();
      const targets = trajectory.map((share) =>
        Number((direction === "lower" ? year / share : year * share).toFixed(1)),
      );
      put(rows, "UnitGoal", {
        ...{ id, unitId: unit.id, year: 2026, ...idea, direction, version: 0 },
        text: text.replace("{place}", unit.place),
        ...Object.fromEntries(targets.map((target, i) => [`quarter${i + 1}`, target])),
      });
      if (chances.chance(0.12)) continue;
      const value = Number(((targets[0] ?? year) * (chances.whole(88, 106) / 100)).toFixed(1));
      const reported = { reportedAt: instant("2026-04-14"), reporterId };
      put(rows, "GoalRealisation", { goalId: id, quarter: 1, value, note: "", ...reported });
    }
  }
}
