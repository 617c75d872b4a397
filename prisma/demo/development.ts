import { addDays } from "@/lib/dates";
import { type Level, levelOf } from "@/lib/competency/competencies";
import type { DevelopmentDecisionKind } from "@/lib/db/generated/enums";
import type { Course } from "@/lib/development/offers";
import { type Known, type Proposal, proposalsFor } from "@/lib/development/proposals";
import type { Explanation } from "@/lib/evaluation/explanation";
import { toldStatuses } from "@/lib/guidance/guidance";

import type { Row } from "../../tests/support/rows";
import type { Chances } from "./chance";
import type { Staff } from "./people";
import { idOf, instant, put, type Rows } from "./plans";

type Draw = { chances: Chances; today: string; rows: Rows };
type Known2025 = {
  lacked: Map<unknown, Known["competencies"][number][]>;
  low: Map<unknown, Known["evaluation"]>;
  courses: readonly Course[];
};

const year = 2026;

/** What a supervisor who is asked for more gives back, and what HR says of a line. */
const remarks = [
  "Jadwalnya bertepatan dengan puncak pelayanan; geser ke triwulan berikutnya.",
  "Sebut siapa yang mendampingi, supaya tidak berhenti di kelas.",
];
const words: Record<DevelopmentDecisionKind, readonly string[]> = {
  accepted: ["Sesuai prioritas pengembangan tahun ini.", "Masuk dalam DPA tahun berjalan."],
  reduced: ["Diselenggarakan sendiri di kabupaten, tanpa perjalanan.", "Cukup satu gelombang tahun ini."],
  postponed: ["Menunggu anggaran perubahan.", "Penyelenggara belum membuka kelas tahun ini."],
  refused: ["Kompetensi ini dibangun melalui pendampingan, bukan kelas."],
};
/** Rupiah for one person by the form; what colleagues do for each other costs nothing. */
const prices: Partial<Record<Proposal["form"], readonly [number, number]>> = {
  programme: [18, 60],
  course: [8, 25],
  workshop: [4, 12],
};

/**
 * Development plans of the running year for about a third of the people who lack something, from what the rules propose to each
 * of them; most are approved, some wait or came back, some are being written. Agencies have a ceiling, and part of the lines was
 * decided on. Whoever a visitor can be, and whom they rate, has one more often.
 */
export function drawDevelopmentPlans(draw: Draw, staff: readonly Staff[], keeperId: string | undefined) {
  const known = whatIsKnown(draw.rows);
  const asked = new Map<string, bigint>();
  for (const person of staff) {
    const { seat, rater } = person;
    if (!rater || !seat.unit.agencyId || seat.kind === "official") continue;
    // The nurse on a work contract has a gap and no plan yet: whoever visits as her begins one.
    if (seat.actor === "contractNurse") continue;
    const shown = seat.actor !== undefined || rater.seat.actor !== undefined;
    if (!draw.chances.chance(shown ? 0.75 : 0.3)) continue;
    const cost = drawOne(draw, person, known, keeperId);
    if (cost > 0n) asked.set(seat.unit.agencyId, (asked.get(seat.unit.agencyId) ?? 0n) + cost);
  }
  if (keeperId) for (const [agencyId, cost] of asked) drawCeiling(draw, { agencyId, cost, keeperId });
}

/** What rows of the region say of each person: gaps by the latest assessment, and the last evaluation that they were told. */
function whatIsKnown(rows: Rows): Known2025 {
  const competencies = new Map((rows["Competency"] ?? []).map((row) => [row.id, row]));
  const positions = new Map<unknown, Row[]>();
  for (const row of rows["CompetencyRequirement"] ?? [])
    positions.set(row.positionId, [...(positions.get(row.positionId) ?? []), row]);
  const seen = new Map<string, { on: string; level: Level }>();
  for (const { personId, competencyId, level, assessedOn, origin } of rows["CompetencyAssessment"] ?? []) {
    if (origin === "self") continue;
    const key = `${String(personId)}/${String(competencyId)}`;
    const before = seen.get(key);
    if (!before || before.on <= String(assessedOn))
      seen.set(key, { on: String(assessedOn), level: levelOf(Number(level)) });
  }
  const lacked: Known2025["lacked"] = new Map();
  for (const { personId, positionId, kind } of rows["Assignment"] ?? []) {
    if (kind !== "definitive") continue;
    const lines = (positions.get(positionId) ?? []).map(({ competencyId, level }) => {
      const { id, code, name } = competencies.get(competencyId) ?? {};
      return {
        competency: { id: String(id), code: String(code), name: String(name) },
        required: levelOf(Number(level)),
        assessed: seen.get(`${String(personId)}/${String(competencyId)}`)?.level ?? null,
      };
    });
    lacked.set(personId, lines);
  }
  return { lacked, low: lastTold(rows), courses: coursesOf(rows) };
}

/** The catalogue, without events: plans of the demo were written before anybody announced one. */
const coursesOf = (rows: Rows): Course[] =>
  (rows["TrainingCourse"] ?? []).map(({ id, title, provider, form, ...row }) => ({
    ...{ id: String(id), title: String(title), provider: String(provider), form: form as Course["form"] },
    international: row.international === true,
    competencyId: row.competencyId ? String(row.competencyId) : null,
    level: row.level ? Number(row.level) : null,
    ...{ quantity: Number(row.quantity), cost: String(row.cost ?? "0"), event: null },
  }));

function lastTold(rows: Rows): Known2025["low"] {
  const told = new Set<unknown>(toldStatuses);
  const cycles = new Map((rows["EvaluationCycle"] ?? []).map((row) => [row.id, row]));
  const periods = new Map((rows["EvaluationPeriod"] ?? []).map((row) => [row.id, row]));
  const last = new Map<unknown, { endsOn: string; row: Row }>();
  for (const row of rows["Evaluation"] ?? []) {
    const endsOn = String(periods.get(row.periodId)?.endsOn);
    if (!told.has(row.status) || (last.get(row.personId)?.endsOn ?? "") > endsOn) continue;
    last.set(row.personId, { endsOn, row });
  }
  return new Map(
    [...last].map(([personId, { row }]) => {
      const period = periods.get(row.periodId);
      const cycle = cycles.get(period?.cycleId);
      const { inputs } = row.explanation as Explanation;
      return [
        personId,
        {
          ...{ id: row.id, predicate: row.predicate, values: [], marks: inputs.marks },
          ...{ resultRating: row.resultRating, behaviourRating: row.behaviourRating },
          period: { kind: period?.kind, number: period?.number, year: cycle?.year, cadence: cycle?.cadence },
        } as Known["evaluation"],
      ];
    }),
  );
}

type Status = "draft" | "submitted" | "returned" | "approved";

/** One person's plan; answers the rupiah of its lines where it was approved. */
function drawOne(draw: Draw, person: Staff, known: Known2025, keeperId: string | undefined): bigint {
  const { chances, today, rows } = draw;
  const { id: personId, seat, rater } = person;
  const plannedOn = addDays(`${year}-01-19`, chances.whole(0, 110));
  const competencies = known.lacked.get(personId) ?? [];
  const evaluation = known.low.get(personId) ?? null;
  const nothing = { competencyIds: new Set<string>(), keys: new Set<string>() };
  const proposals = proposalsFor({ competencies, evaluation, steps: [], courses: known.courses }, nothing, {
    year,
    today: plannedOn,
  });
  const chosen = proposals.slice(0, chances.whole(1, 3));
  if (chosen.length === 0 || plannedOn >= addDays(today, -14)) return 0n;
  const usual = { draft: 10, submitted: 15, returned: 7, approved: 68 };
  // The teacher of the demo begins hers; the division's head has some to decide on.
  const status: Status =
    seat.actor === "teacher"
      ? "draft"
      : chances.weighted(rater?.seat.actor === "headOfDivision" ? { ...usual, submitted: 90 } : usual);
  const submittedOn = addDays(status === "submitted" ? addDays(today, -12) : plannedOn, chances.whole(1, 6));
  const decidedOn = addDays(submittedOn, chances.whole(1, 5));
  const decided = status === "approved" || status === "returned";
  const planId = idOf(chances, plannedOn);
  put(rows, "DevelopmentPlan", {
    ...{ id: planId, personId, year, agencyId: seat.unit.agencyId, unitId: seat.unit.id, status },
    version: chosen.length + (status === "draft" ? 0 : decided ? 2 : 1),
    submittedAt: status === "draft" ? null : instant(submittedOn),
    ...{ decidedById: decided ? rater?.id : null, decidedAt: decided ? instant(decidedOn, 4) : null },
    note: status === "returned" ? chances.pick(remarks) : null,
  });
  let asked = 0n;
  chosen.forEach((proposed, place) => {
    const proposal = changed(chances, proposed);
    const cost = putLine(draw, { planId, proposal, place });
    const { itemId } = cost;
    if (status !== "approved") return;
    asked += cost.rupiah;
    if (keeperId && cost.rupiah > 0n && chances.chance(0.55))
      putDecision(draw, { itemId, hours: proposal.hours, rupiah: cost.rupiah, decidedOn, keeperId });
  });
  return asked;
}

/** What becomes a line: the proposal, with a course of the catalogue and what it costs, if one was chosen. */
type Chosen = Proposal & { courseId: string | null; price: string | null };

/** Many change what is proposed: a course of the catalogue, or a day or two with a teacher rather than weeks beside a colleague. */
function changed({ chance, pick }: Chances, proposal: Proposal): Chosen {
  const { courses, startsOn } = proposal;
  if (courses.length > 0 && chance(0.6)) {
    const { courseId, form, hours, endsOn, cost, ...course } = pick(courses);
    return { ...proposal, form, hours, startsOn: course.startsOn, endsOn, courseId, price: cost };
  }
  const chosen = { ...proposal, courseId: null, price: null };
  if (proposal.form !== "coaching" || !chance(0.45)) return chosen;
  const { form, hours, days } = pick([
    { form: "course", hours: 16, days: 2 },
    { form: "workshop", hours: 10, days: 2 },
    { form: "e_learning", hours: 6, days: 2 },
  ] as const);
  return { ...chosen, form, hours, endsOn: addDays(startsOn, days - 1) };
}

type Line = { planId: string; proposal: Chosen; place: number };

function putLine({ chances, rows }: Draw, { planId, proposal, place }: Line) {
  const { form, hours, startsOn, endsOn, because, competency, courseId } = proposal;
  const price = prices[form];
  const rupiah =
    proposal.price !== null
      ? BigInt(proposal.price)
      : price
        ? BigInt(chances.whole(price[0], price[1])) * 100_000n
        : 0n;
  const itemId = idOf(chances, startsOn);
  put(rows, "DevelopmentItem", {
    ...{ id: itemId, planId, competencyId: competency?.id ?? null, courseId, goal: null, form, hours },
    ...{ startsOn, endsOn, cost: rupiah.toString(), reason: because.reason, because, place },
  });
  return { itemId, rupiah };
}

type Decided = { itemId: string; hours: number; rupiah: bigint; decidedOn: string; keeperId: string };

function putDecision(
  { chances, today, rows }: Draw,
  { itemId, hours, rupiah, decidedOn, keeperId }: Decided,
) {
  const on = addDays(decidedOn, chances.whole(3, 25));
  if (on >= today) return;
  const kind = chances.weighted({ accepted: 70, reduced: 14, postponed: 11, refused: 5 });
  const smaller =
    kind === "reduced" ? { hours, cost: (rupiah / 2n).toString() } : { hours: null, cost: null };
  put(rows, "DevelopmentDecision", {
    ...{ id: idOf(chances, on), itemId, kind, ...smaller, reason: chances.pick(words[kind]) },
    ...{ decidedById: keeperId, decidedAt: instant(on, 5) },
  });
}

type Ceiling = { agencyId: string; cost: bigint; keeperId: string };

/** Most agencies have about what they ask for, some less; some have none yet. */
function drawCeiling({ chances, rows }: Draw, { agencyId, cost, keeperId }: Ceiling) {
  if (chances.chance(0.15)) return;
  const share = BigInt(chances.whole(65, 125));
  const amount = ((cost * share) / 100n / 1_000_000n) * 1_000_000n;
  put(rows, "DevelopmentCeiling", {
    ...{ id: idOf(chances, "2026-01-15"), agencyId, year, amount: amount.toString(), version: 0 },
    ...{ reason: `DPA ${year}`, setById: keeperId, setAt: instant("2026-01-15") },
  });
}
