import { addDays, type IsoDate, isWorkingDay, workingDaysBefore } from "@/lib/dates";
import type { Deadline } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** How long before a deadline people are reminded: calendar days, then working days; null is never. */
export type Stages = { earlyDays: number | null; lateDays: number | null };

export type Stage = "early" | "late";

/** A week before, and on the last working day. */
export const usualStages: Stages = { earlyDays: 7, lateDays: 1 };

/** The same for hours of learning: a training is not found in a week. */
const stagesOfHours: Stages = { earlyDays: 30, lateDays: 5 };

/** What counts for a deadline until the keeper of cycles has set something else. */
export const usualStagesOf = (deadline: Deadline): Stages =>
  deadline === "training_hours" ? stagesOfHours : usualStages;

/** The choices of the keeper, in days. */
export const earlyChoices = [3, 5, 7, 14, 21, 30] as const;
export const lateChoices = [1, 2, 3, 5] as const;

/** The most calendar days that working days (hari kerja) last, each week with its weekend; holidays are not known ahead. */
const lasting = (workingDays: number) => workingDays + 2 * Math.ceil(workingDays / 5);

/** Why reminders cannot be set so: the second would come before the first. */
export const stageBlockers = ({ earlyDays, lateDays }: Stages): Blocker[] =>
  earlyDays !== null && lateDays !== null && lasting(lateDays) > earlyDays
    ? [{ code: "cycle.late-before-early", days: lasting(lateDays) }]
    : [];

/** Deadlines in the order of the year, and the topic of the news that reminds of each. */
export const topicOf = {
  plan_to_open: "deadline.plan-to-open",
  plan_to_hand_in: "deadline.plan-to-hand-in",
  plan_to_confirm: "deadline.plan-to-confirm",
  progress_to_report: "deadline.progress-to-report",
  self_assessment: "deadline.self-assessment",
  evaluation_to_rate: "deadline.evaluation-to-rate",
  evaluation_to_hand_over: "deadline.evaluation-to-hand-over",
  evaluation_to_answer: "deadline.evaluation-to-answer",
  objection_to_decide: "deadline.objection-to-decide",
  evaluation_in_place: "deadline.evaluation-in-place",
  evaluation_to_report: "deadline.evaluation-to-report",
  development_to_submit: "deadline.development-to-submit",
  development_to_decide: "deadline.development-to-decide",
  development_budget: "deadline.development-budget",
  training_hours: "deadline.training-hours",
} as const satisfies Record<Deadline, string>;

export const deadlines = Object.keys(topicOf) as Deadline[];

/**
 * The stage at which a deadline stands on a day; null while it is far, and once it is over: then nobody is reminded, the
 * escalation goes on instead. A stage that falls on a holiday is told on the next working day, when there is a round again.
 */
export function stageOn(
  today: IsoDate,
  due: IsoDate,
  { earlyDays, lateDays }: Stages,
  holidays: ReadonlySet<IsoDate>,
): Stage | null {
  if (today > due) return null;
  const late = lateDays === null ? null : workingDaysBefore(due, lateDays, holidays);
  if (late !== null && today >= late) return "late";
  return earlyDays !== null && today >= earlyFrom(addDays(due, -earlyDays), late, holidays) ? "early" : null;
}

/**
 * The first stage begins a round before the second at the latest: where holidays or a weekend move the second one ahead of it,
 * or leave no working day between the two, it would never come.
 */
function earlyFrom(early: IsoDate, late: IsoDate | null, holidays: ReadonlySet<IsoDate>): IsoDate {
  const before = late && workingDaysBefore(late, 1, holidays);
  return before !== null && before < early ? before : early;
}

/** No stage begins longer before a deadline than this many days. */
export const longestAhead = 60;

/** The deadlines that stand at a stage on a day, with it. */
export const duesOn = (today: IsoDate, stages: Stages, holidays: ReadonlySet<IsoDate>) =>
  Array.from({ length: longestAhead + 1 }, (_, days) => addDays(today, days)).flatMap((due) => {
    const stage = stageOn(today, due, stages, holidays);
    return stage ? [{ due, stage }] : [];
  });

type Calendar = { today: IsoDate; hour: number; holidays: ReadonlySet<IsoDate> };

/** Whether a round may go out: on a working day, from seven until the offices close. [I] */
export const isRoundTime = ({ today, hour, holidays }: Calendar) =>
  hour >= 7 && hour < 17 && isWorkingDay(today, holidays);
