import { addDays } from "@/lib/dates";
import { periodsOf } from "@/lib/cycles/cadence";
import type { Predicate, Rating, UnitResultLevel } from "@/lib/db/generated/enums";
import type { Distribution } from "@/lib/evaluation/distribution-pattern";
import { explain } from "@/lib/evaluation/explanation";
import { predicateOf } from "@/lib/evaluation/quadrant";
import { snapshotOf } from "@/lib/evaluation/snapshot";
import { whatGoalsSay } from "@/lib/evaluation/suggested-level";

import { afterSigning } from "./after-signing";
import type { Chances } from "./chance";
import { drawDocuments, hasDocuments } from "./documents";
import { type DrawnPlan, instant, put, type Rows } from "./plans";
import type { patternKeepers } from "./ratings";
import type { Region, UnitDraft } from "./region";

export type DrawnPeriod = ReturnType<typeof periodsOf>[number] & {
  id: string;
  agencyId: string;
  year: number;
};
type Flavour = "late" | "generous" | "slow" | "strong" | undefined;

const years = [2024, 2025, 2026];

/** The cycles of all agencies. 2024 lives on as annual evaluations only. */
export function drawPeriods(chances: Chances, region: Region, rows: Rows): DrawnPeriod[] {
  return region.agencyRows.flatMap(({ id: agencyId, plan }) =>
    years.flatMap((year) => {
      const cycleId = chances.id();
      put(rows, "EvaluationCycle", { id: cycleId, agencyId, year, cadence: plan.cadence, version: 0 });
      return periodsOf(year, plan.cadence).map((period) => {
        const id = chances.id();
        put(rows, "EvaluationPeriod", { id, cycleId, ...period });
        return { ...period, id, agencyId, year };
      });
    }),
  );
}

/**
 * What a unit reached in a period, decided by the level above: mostly what the unit above it reached, of which it is a
 * part. Generous agencies reached less than they rate.
 */
export function drawUnitResults(
  { chances, likeness }: { chances: Chances; likeness: Chances },
  units: UnitDraft[],
  periods: DrawnPeriod[],
  today: string,
  deciderOf: (unit: UnitDraft) => string | undefined,
  rows: Rows,
) {
  const results: DrawnResults = new Map();
  for (const unit of units) {
    const decidedById = deciderOf(unit);
    if (!decidedById) continue;
    for (const period of periods) {
      if (period.agencyId !== unit.agencyId || period.endsOn >= today) continue;
      const own = levelOf(chances, unit.plan?.flavour);
      const above = results.get(`${unit.parentId}/${period.id}`)?.level;
      const level = above && likeness.chance(0.85) ? above : own;
      const id = chances.id();
      const drawn = achievementOf(chances, level);
      const { achievement, suggested } = whatGoalsSay(goalsIn(rows, unit.id, period.year), period);
      results.set(`${unit.id}/${period.id}`, { id, level });
      put(rows, "UnitResult", {
        id,
        unitId: unit.id,
        periodId: period.id,
        level,
        achievement: achievement ?? drawn,
        suggested,
        reason: suggested && suggested !== level ? reasonFor(level, unit.place) : null,
        decidedById,
        decidedAt: instant(period.endsOn),
        version: 0,
      });
    }
  }
  return results;
}

/** What a unit reached by `unitId/periodId`. */
type DrawnResults = Map<string, { id: string; level: UnitResultLevel }>;

/** The goals of a unit in a year as the rule reads them. */
function goalsIn(rows: Rows, unitId: string, year: number) {
  const goals = (rows["UnitGoal"] ?? []).filter((goal) => goal.unitId === unitId && goal.year === year);
  return goals.map(({ id, text, kind, direction, ...goal }) => ({
    ...({ id, text, kind, direction } as Pick<Parameters<typeof whatGoalsSay>[0][number], GoalKeys>),
    targets: {
      1: String(goal.quarter1),
      2: String(goal.quarter2),
      3: String(goal.quarter3),
      4: String(goal.quarter4),
    },
    reached: Object.fromEntries(
      (rows["GoalRealisation"] ?? []).flatMap(({ goalId, quarter, value }) =>
        goalId === id ? [[quarter, String(value)]] : [],
      ),
    ),
  }));
}
type GoalKeys = "id" | "text" | "kind" | "direction";

const reasonFor = (level: UnitResultLevel, place: string) =>
  level === "excellent" || level === "good"
    ? `Tindak lanjut hasil evaluasi di ${place} selesai lebih cepat daripada rencana aksi.`
    : `Beberapa rencana aksi ${place} belum berjalan, walaupun angka sasarannya tercapai.`;

const levelOf = (chances: Chances, flavour: Flavour): UnitResultLevel => {
  if (flavour === "generous")
    return chances.weighted({ good: 25, needs_improvement: 60, poor: 15, excellent: 0, very_poor: 0 });
  if (flavour === "strong")
    return chances.weighted({ excellent: 40, good: 60, needs_improvement: 0, poor: 0, very_poor: 0 });
  return chances.weighted({ excellent: 6, good: 74, needs_improvement: 17, poor: 3, very_poor: 0 });
};

const achievementOf = (chances: Chances, level: UnitResultLevel) => {
  const [from, to] = {
    excellent: [101, 112],
    good: [86, 100],
    needs_improvement: [62, 79],
    poor: [45, 60],
    very_poor: [20, 40],
  }[level] as [number, number];
  return chances.whole(from * 10, to * 10) / 10;
};

type World = {
  chances: Chances;
  /** What raters write on values. */
  remarks: Chances;
  /** What people do with a document once it is handed over. */
  after: Chances;
  results: DrawnResults;
  /** Codes of documents. */
  issued: Chances;
  /** What a rater who keeps to the pattern gives next. */
  patternOf: ReturnType<typeof patternKeepers>;
  /** What each rater's people hold in a period so far. */
  tally: Map<string, Distribution>;
  today: string;
  rows: Rows;
};

/** The evaluations of one plan: final ones of past periods, open ones where the window is open today. */
export function drawEvaluations(world: World, plan: DrawnPlan, periods: DrawnPeriod[]) {
  if (!plan.approvedOn) return;
  for (const period of periods) {
    if (period.agencyId !== plan.owner.seat.unit.agencyId || period.year !== plan.year) continue;
    if (period.year === 2024 && period.kind === "periodic") continue;
    if (period.opensOn > world.today || period.endsOn < plan.approvedOn) continue;
    if (period.closesOn < world.today) drawFinished(world, plan, period);
    else drawOpen(world, plan, period);
  }
}

const common = (plan: DrawnPlan, period: DrawnPeriod) => ({
  periodId: period.id,
  personId: plan.owner.id,
  raterId: plan.owner.rater?.id,
  planId: plan.id,
  agencyId: plan.owner.seat.unit.agencyId,
  unitId: plan.owner.seat.unit.id,
  version: 2,
});
const unrated = {
  resultRating: null,
  behaviourRating: null,
  predicate: null,
  note: null,
  explanation: null,
  snapshot: null,
  unitResultId: null,
  signedAt: null,
  signedById: null,
  finality: null,
  handedOverAt: null,
  acknowledgedAt: null,
  finalAt: null,
  reportedAt: null,
};

function drawOpen({ chances, remarks, rows }: World, plan: DrawnPlan, period: DrawnPeriod) {
  const assessed = chances.chance(0.4);
  const selfAssessment = assessed
    ? `Realisasi ${plan.results.length} hasil kerja sesuai laporan; satu hal perlu dukungan data dari ${plan.owner.seat.unit.place}.`
    : null;
  put(rows, "Evaluation", {
    id: chances.id(),
    ...common(plan, period),
    ...unrated,
    ...(assessed && remarks.chance(0.4) ? savedRatings(remarks) : {}),
    status: assessed ? "awaiting_rater" : "self_assessment",
    selfAssessment,
  });
}

/** What a rater has kept and not signed yet. */
function savedRatings({ weighted }: Chances) {
  const resultRating = weighted({ above: 20, as_expected: 70, below: 10 });
  const behaviourRating = weighted({ above: 30, as_expected: 70, below: 0 });
  return { resultRating, behaviourRating, predicate: predicateOf(resultRating, behaviourRating) };
}

function drawFinished(
  { chances, remarks, after, issued, results: reached, patternOf, tally, today, rows }: World,
  plan: DrawnPlan,
  period: DrawnPeriod,
) {
  const { owner } = plan;
  const standing =
    reached.get(`${owner.rater?.seat.unit.id}/${period.id}`) ??
    reached.get(`${owner.seat.unit.id}/${period.id}`);
  const unitResult = standing?.level ?? "good";
  const byTheWork = ratingsOf(chances, owner.rater?.seat.title ?? "", owner.seat.unit.plan?.flavour);
  const keeper = givesFreely(owner) ? null : owner.rater;
  const byPattern = keeper && patternOf(keeper.id, period.id, unitResult);
  const [results, behaviour] = byPattern ?? byTheWork;
  const marks = plan.results.map(({ statement, kind }) => ({
    statement,
    kind,
    mark: chances.chance(0.8) ? results : ("as_expected" as Rating),
  }));
  const explanation = explain({ results, behaviour, unitResult, marks });
  const signedOn = addDays(period.endsOn, chances.whole(1, 12));
  const id = chances.id(Date.parse(signedOn));
  const row = {
    id,
    ...common(plan, period),
    selfAssessment: null,
    resultRating: results,
    behaviourRating: behaviour,
    predicate: explanation.predicate,
    note: null,
    explanation,
    snapshot: snapshotOf(
      {
        person: owner,
        plan: { positionTitle: owner.seat.title, approvedEdition: 1 },
        unit: owner.seat.unit,
      },
      {
        unitResult,
        agency: owner.seat.unit.plan?.name ?? owner.seat.unit.name,
        rater: partyOf(owner.rater ?? owner),
        superior: owner.rater?.rater ? partyOf(owner.rater.rater) : null,
        distribution: counted(tally, `${owner.rater?.id}/${period.id}`, explanation.predicate),
      },
    ),
    unitResultId: standing?.id ?? null,
    signedAt: instant(signedOn),
    ...afterSigning(after, { id, plan, signedOn, explanation }, today, rows),
  };
  put(rows, "Evaluation", row);
  if (hasDocuments(owner)) {
    const cadence = owner.seat.unit.plan?.cadence ?? "semester";
    drawDocuments(issued, { row, plan, period, cadence }, rows);
  }
  if (period.kind === "annual")
    drawValueRemarks(remarks, { id, behaviour, place: owner.seat.unit.place }, rows);
  if (period.kind === "annual")
    plan.results.forEach((result, i) =>
      put(rows, "ResultMark", { evaluationId: id, resultId: result.id, mark: marks[i]?.mark, remark: null }),
    );
}

type Rated = { id: string; behaviour: Rating; place: string };

/** What some raters write on one or two values beside their rating of behaviour. */
function drawValueRemarks(chances: Chances, { id, behaviour, place }: Rated, rows: Rows) {
  if (behaviour === "as_expected" && !chances.chance(0.25)) return;
  const said = chances.pick([0, 1, 2]);
  for (const { value, better, worse } of remarksOnValues.slice(said, said + 2))
    put(rows, "BehaviourRemark", {
      evaluationId: id,
      value,
      text: behaviour === "below" ? worse(place) : better(place),
    });
}

type Said = (place: string) => string;
const remarksOnValues: readonly { value: string; better: Said; worse: Said }[] = [
  {
    value: "service_oriented",
    better: (place) => `Warga di ${place} dilayani tuntas pada kunjungan pertama.`,
    worse: (place) => `Warga di ${place} beberapa kali menunggu tanpa kabar.`,
  },
  {
    value: "accountable",
    better: () => "Laporan bulanan selalu lengkap dengan bukti.",
    worse: () => "Bukti laporan sering menyusul setelah diminta.",
  },
  {
    value: "adaptive",
    better: (place) => `Cepat mengusulkan cara baru saat pekerjaan di ${place} berubah.`,
    worse: () => "Perubahan cara kerja baru diikuti setelah diingatkan.",
  },
  {
    value: "collaborative",
    better: (place) => `Menjadi tempat bertanya rekan di ${place}.`,
    worse: (place) => `Pembagian kerja dengan rekan di ${place} masih perlu dijaga.`,
  },
];

const partyOf = ({ name, number, grade, seat }: DrawnPlan["owner"]) => ({
  ...{ name, number, grade, position: seat.title, unit: seat.unit.name },
});

function counted(tally: World["tally"], key: string, predicate: Predicate): Distribution {
  const counts = tally.get(key) ?? { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
  const now = { ...counts, [predicate]: counts[predicate] + 1 };
  tally.set(key, now);
  return now;
}

const lenient = "Kepala Bidang Angkutan";
const givesFreely = ({ rater, seat }: DrawnPlan["owner"]) =>
  rater?.seat.title === lenient || seat.unit.plan?.flavour === "generous";

/** One rater is lenient to everybody; generous agencies give what their units did not reach. */
function ratingsOf({ weighted }: Chances, rater: string, flavour: Flavour): [Rating, Rating] {
  if (rater === lenient) return ["above", "above"];
  if (flavour === "generous")
    return [
      weighted({ above: 55, as_expected: 43, below: 2 }),
      weighted({ above: 60, as_expected: 40, below: 0 }),
    ];
  return [
    weighted({ above: 24, as_expected: 68, below: 8 }),
    weighted({ above: 35, as_expected: 63, below: 2 }),
  ];
}
