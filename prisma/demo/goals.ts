import type { Perspective } from "@/lib/db/generated/enums";

import type { CarriedGoal } from "./carried-goals";
import type { Chances } from "./chance";
import { instant, put, type Rows } from "./plans";
import type { UnitDraft } from "./region";

type Idea = {
  text: string;
  measure: string;
  year: number;
  direction?: "lower";
  kind: "main_indicator" | "agreement";
  /** Which result of its head's plan it can stand in, and the result in its words where the head's own would not fit. */
  perspective?: Perspective;
  result?: string;
};

const ofTheRegion: Idea[] = [
  { text: "Indeks pembangunan manusia", measure: "indeks", year: 72, kind: "main_indicator" },
  { text: "Persentase penduduk miskin", measure: "%", year: 5.4, direction: "lower", kind: "main_indicator" },
  { text: "Prevalensi stunting", measure: "%", year: 12, direction: "lower", kind: "main_indicator" },
  { text: "Indeks kepuasan masyarakat kabupaten", measure: "nilai", year: 86, kind: "agreement" },
];
const ofAnAgency: Idea[] = [
  {
    text: "Indeks kepuasan masyarakat {place}",
    measure: "nilai",
    year: 85,
    kind: "main_indicator",
    perspective: "recipients",
  },
  {
    text: "Nilai akuntabilitas kinerja {place}",
    measure: "nilai",
    year: 78,
    kind: "main_indicator",
    perspective: "strengthening",
    result: "Akuntabilitas kinerja {place} meningkat",
  },
  {
    text: "Layanan {place} yang melewati waktu baku",
    measure: "%",
    year: 6,
    direction: "lower",
    kind: "agreement",
    perspective: "processes",
  },
];

// What is counted over the year grows with it; what is measured at a moment hardly moves.
const trajectory = [0.96, 0.97, 0.99, 1];

/**
 * The goals of the region and its agencies of 2026, with what the first quarter reached; a few are still to report. Answers
 * those that the plans of the units' heads carry, by unit: most of them, so that the page has some that nobody carries.
 */
export function drawGoals(
  { chances, rows }: { chances: Chances; rows: Rows },
  units: readonly UnitDraft[],
  reporterId: string,
) {
  const carried = new Map<string, CarriedGoal[]>();
  for (const unit of units.filter(({ kind }) => kind === "region" || kind === "agency")) {
    const ideas = unit.kind === "region" ? ofTheRegion : ofAnAgency;
    const carries: CarriedGoal[] = [];
    for (const { year, direction = "higher", perspective, result, kind, measure, ...idea } of ideas) {
      const id = chances.id();
      const text = idea.text.replace("{place}", unit.place);
      const targets = trajectory.map((share) =>
        Number((direction === "lower" ? year / share : year * share).toFixed(1)),
      );
      put(rows, "UnitGoal", {
        ...{ id, unitId: unit.id, year: 2026, kind, text, measure, direction, version: 0 },
        ...Object.fromEntries(targets.map((target, at) => [`quarter${at + 1}`, target])),
      });
      if (chances.chance(0.8))
        carries.push({
          ...{ id, text, perspective, direction, unit: measure, target: year },
          result: result?.replace("{place}", unit.place),
        });
      if (chances.chance(0.12)) continue;
      const value = Number(((targets[0] ?? year) * (chances.whole(88, 106) / 100)).toFixed(1));
      const reported = { reportedAt: instant("2026-04-14"), reporterId };
      put(rows, "GoalRealisation", { goalId: id, quarter: 1, value, note: "", ...reported });
    }
    carried.set(unit.id, carries);
  }
  return carried;
}

/**
 * The same goals in 2025, a little lower, each quarter reported: near what the level above decided that the unit reached,
 * for whoever reads both.
 */
export function drawPastGoals(
  { chances, rows }: { chances: Chances; rows: Rows },
  units: readonly UnitDraft[],
  reporterId: string,
) {
  const annual = new Set(
    (rows["EvaluationPeriod"] ?? []).flatMap(({ id, endsOn }) =>
      String(endsOn).startsWith("2025-12-31") ? [id] : [],
    ),
  );
  const decided = new Map(
    (rows["UnitResult"] ?? []).flatMap(({ unitId, periodId, achievement }) =>
      annual.has(periodId) ? [[unitId, Number(achievement) / 100] as const] : [],
    ),
  );
  for (const goal of [...(rows["UnitGoal"] ?? [])].filter(({ year }) => year === 2026)) {
    if (!units.some(({ id }) => id === goal.unitId)) continue;
    const id = chances.id();
    const lower = goal.direction === "lower";
    const targets = [goal.quarter1, goal.quarter2, goal.quarter3, goal.quarter4].map((target) =>
      Number((Number(target) * (lower ? 1.04 : 0.97)).toFixed(1)),
    );
    put(rows, "UnitGoal", {
      ...goal,
      ...{ id, year: 2025 },
      ...Object.fromEntries(targets.map((target, at) => [`quarter${at + 1}`, target])),
    });
    const share = decided.get(goal.unitId) ?? 0.97;
    targets.forEach((target, at) => {
      const reached = share * (chances.whole(97, 103) / 100);
      const value = Number((lower ? target / reached : target * reached).toFixed(1));
      const reportedAt = instant(
        ["2025-04-15", "2025-07-14", "2025-10-14", "2026-01-14"][at] ?? "2026-01-14",
      );
      put(rows, "GoalRealisation", { goalId: id, quarter: at + 1, value, note: "", reportedAt, reporterId });
    });
  }
}
