import type { AppendixSection, PlanStatus } from "@/lib/db/generated/enums";
import { addDays } from "@/lib/dates";
import type { Edition } from "@/lib/planning/edition";

import type { Row } from "../../tests/support/rows";
import { type CarriedGoal, carrying } from "./carried-goals";
import type { Chances } from "./chance";
import { contractOf } from "./contracts";
import { manualOf } from "./manuals";
import { formOf, type Staff } from "./people";
import { appendix, type DrawnIndicator, type writer } from "./words";

export type DrawnPlan = {
  id: string;
  owner: Staff;
  year: number;
  status: PlanStatus;
  approvedOn: string | null;
  results: {
    id: string;
    kind: "main" | "additional";
    statement: string;
    indicators: (DrawnIndicator & { id: string })[];
  }[];
};

export type Rows = Record<string, Row[]>;

/** Adds rows to a table's list. */
export const put = (rows: Rows, table: string, ...added: Row[]) => void (rows[table] ??= []).push(...added);

const tenYears = 10 * 365 * 24 * 60 * 60 * 1000;

/** An id for something that happened then: such ids sort by their instants, and before what a visitor does, in whichever year that is. */
export const idOf = (chances: Chances, at: string) => chances.id(Date.parse(at) - tenYears);

/** At this hour (WIB morning) things happen in the demo. */
export const instant = (date: string, hour = 2) => `${date}T${String(hour).padStart(2, "0")}:15:00Z`;

type Draw = {
  chances: Chances;
  write: ReturnType<typeof writer>;
  /** The goals of 2026 by the unit whose head carries them. */
  goals: ReadonlyMap<string, readonly CarriedGoal[]>;
  today: string;
};

/** One person's plan of a year, with its rows. Null for people without a rater. */
export function drawPlan(draw: Draw, owner: Staff, year: number, rows: Rows): DrawnPlan | null {
  if (!owner.rater || !owner.seat.unit.agencyId) return null;
  const { chances, write } = draw;
  const approvedOn = addDays(
    `${year}-01-08`,
    chances.whole(0, owner.seat.unit.plan?.flavour === "late" ? 70 : 24),
  );
  const status = year < 2026 ? "closed" : statusOf(chances, owner, approvedOn, draw.today);
  const own = write(
    owner.seat.trade,
    owner.seat.unit,
    owner.seat.trade === "leader" ? 4 : owner.seat.actor === "midwife" ? 3 : chances.whole(2, 3),
  );
  const goals = (year === 2026 && owner.seat.isHead && draw.goals.get(owner.seat.unit.id)) || [];
  const results = carrying(own, goals);
  const plan: DrawnPlan = {
    id: chances.id(),
    owner,
    year,
    status,
    approvedOn: status === "approved" || status === "closed" ? approvedOn : null,
    results: results.map(({ statement, indicators }, i) => ({
      id: chances.id(),
      kind: i < 2 || owner.seat.trade === "leader" ? "main" : "additional",
      statement,
      indicators: indicators.map((indicator) => ({ ...indicator, id: chances.id() })),
    })),
  };
  putPlan(chances, plan, rows, draw.today);
  return plan;
}

/** Most plans are confirmed; some raters let many wait, late districts have not even written. */
function statusOf(chances: Chances, { seat, rater }: Staff, approvedOn: string, today: string): PlanStatus {
  if (seat.actor === "teacher" || seat.actor === "contractNurse") return "draft";
  // Whoever a visitor can be has a year to look at.
  if (seat.actor) return "approved";
  if (seat.returned) return "returned";
  if (rater?.seat.actor === "headOfDivision" && chances.chance(0.45)) return "submitted";
  if (/^Kepala Bidang (Pembinaan SD|Perdagangan|Perikanan)$/.test(rater?.seat.title ?? ""))
    return chances.chance(0.55) ? "submitted" : "approved";
  if (seat.unit.plan?.flavour === "late" && chances.chance(0.4))
    return chances.chance(0.5) ? "draft" : "submitted";
  if (approvedOn > today || chances.chance(0.03)) return chances.pick(["draft", "submitted", "returned"]);
  return "approved";
}

function putPlan(chances: Chances, plan: DrawnPlan, rows: Rows, today: string) {
  const { owner, status, approvedOn } = plan;
  const approved = approvedOn !== null;
  const submittedOn = approvedOn ? addDays(approvedOn, -3) : addDays(today, -chances.whole(1, 60));
  const content = contentOf(chances, plan);
  // The visitor writes it, as every PPPK has to once a year.
  if (owner.seat.actor === "contractNurse" && status === "draft") content.contractReference = null;
  put(rows, "PerformancePlan", {
    id: plan.id,
    personId: owner.id,
    agencyId: owner.seat.unit.agencyId,
    unitId: owner.seat.unit.id,
    year: plan.year,
    positionTitle: owner.seat.title,
    positionKind: owner.seat.kind,
    form: formOf(owner),
    approach: "quantitative",
    contractReference: content.contractReference ?? null,
    status,
    version: 3,
    edition: 1,
    approvedEdition: approved ? 1 : 0,
    submittedAt: status === "draft" ? null : instant(submittedOn),
    firstApprovedOn: approvedOn,
  });
  putContent(plan.id, content, rows);
  putSteps(chances, plan, rows, { submittedOn, content });
}

/** What the plan says, in the shape in which a confirmation freezes it. */
function contentOf(chances: Chances, { owner, results }: DrawnPlan): Edition {
  const leads = formOf(owner) === "leader";
  const lineOf = (indicator: DrawnPlan["results"][number]["indicators"][number]) => ({
    id: indicator.id,
    text: indicator.text,
    aspect: leads ? null : indicator.aspect,
    perspective: leads ? (indicator.perspective ?? "processes") : null,
    targetValue: String(indicator.target),
    targetUnit: indicator.unit,
    targetNarrative: null,
    direction: indicator.direction ?? "higher",
    goalId: indicator.goalId ?? null,
    precedentId: null,
    studyLeaveId: null,
    studyMeasure: null,
    manual: leads ? manualOf(indicator, owner.seat.unit.place) : null,
  });
  return {
    contractReference: contractOf(owner),
    results: results.map(({ id, kind, statement, indicators }) => ({
      id,
      kind,
      statement,
      indicators: indicators.map(lineOf),
    })),
    behaviours: [],
    appendix: (Object.entries(appendix) as [AppendixSection, readonly string[]][]).map(
      ([section, texts]) => ({
        id: chances.id(),
        section,
        text: chances.pick(texts),
      }),
    ),
  };
}

/** What the plan said before its owner raised the first target after the return. */
const asReturned = (content: Edition): Edition => ({
  ...content,
  results: content.results.map((result, i) => ({
    ...result,
    indicators: result.indicators.map((indicator, at) =>
      i + at > 0 || indicator.targetValue === null
        ? indicator
        : { ...indicator, targetValue: String(Math.round(Number(indicator.targetValue) * 95) / 100) },
    ),
  })),
});

function putContent(planId: string, { results, appendix: items }: Edition, rows: Rows) {
  results.forEach(({ indicators, ...result }, order) => {
    put(rows, "WorkResult", { ...result, planId, order });
    indicators.forEach(({ manual, ...indicator }, at) => {
      put(rows, "Indicator", { ...indicator, resultId: result.id, order: at });
      if (manual) put(rows, "IndicatorManual", { ...manual, indicatorId: indicator.id });
    });
  });
  items.forEach((item, order) => put(rows, "AppendixItem", { ...item, planId, order }));
}

function putSteps(
  chances: Chances,
  { id, owner, status, approvedOn, year }: DrawnPlan,
  rows: Rows,
  { submittedOn, content }: { submittedOn: string; content: Edition },
) {
  if (status === "draft") return;
  const step = (
    kind: string,
    actorId: string | undefined,
    date: string,
    { note = null, kept = null }: { note?: string | null; kept?: Edition | null } = {},
  ) =>
    put(rows, "PlanStep", {
      id: idOf(chances, instant(date)),
      planId: id,
      edition: 1,
      kind,
      actorId,
      at: instant(date),
      ...{ note, content: kept },
    });
  const comeBack = (date: string) =>
    step("returned", owner.rater?.id, date, {
      note: "Target perlu angka yang bisa diukur tiap bulan.",
      kept: asReturned(content),
    });
  // Some of those that wait were handed in before.
  if (status === "submitted" && chances.chance(0.25)) {
    step("submitted", owner.id, addDays(submittedOn, -6));
    comeBack(addDays(submittedOn, -4));
  }
  step("submitted", owner.id, submittedOn);
  if (status === "returned") comeBack(addDays(submittedOn, 2));
  if (!approvedOn) return;
  step("approved", owner.rater?.id, approvedOn);
  if (status === "closed") step("closed", owner.rater?.id, `${year + 1}-02-02`);
  put(rows, "PlanEdition", {
    planId: id,
    number: 1,
    content,
    raterId: owner.rater?.id,
    approvedAt: instant(approvedOn),
    dialogueNote: null,
  });
}
