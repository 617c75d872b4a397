import { type IsoDate } from "@/lib/dates";
import type { StudyArrangement, StudyLevel, TrainingForm } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** Where learning happens in the model 10:20:70: in class, from others, at work. */
export type Mode = "class" | "others" | "work";
export const modes = ["work", "others", "class"] as const satisfies readonly Mode[];

/** Which share of the model a form of learning counts to. Nothing official sorts them; it is shown as information alone. [I] */
const modeOf = {
  structural: "class",
  programme: "class",
  seminar: "class",
  workshop: "class",
  course: "class",
  distance: "class",
  e_learning: "class",
  outbound: "class",
  coaching: "others",
  mentoring: "others",
  learning_community: "others",
  benchmarking: "others",
  workplace_guidance: "work",
  internship: "work",
  secondment: "work",
  exchange: "work",
  self_study: "work",
} as const satisfies Record<TrainingForm, Mode>;

/** The forms of learning in the order in which they are offered. */
export const trainingForms = Object.keys(modeOf) as [TrainingForm, ...TrainingForm[]];
export const studyLevels = [
  "bachelor",
  "professional",
  "master",
  "doctor",
] as const satisfies readonly StudyLevel[];
export const arrangements = ["assigned", "permitted"] as const satisfies readonly StudyArrangement[];

type Learning = { form: TrainingForm | null; hours: string };

/** JP by where they are learnt; formal education counts apart and stands in none of them. */
export function hoursByMode(lines: readonly Learning[]): Record<Mode, number> {
  const hours: Record<Mode, number> = { class: 0, others: 0, work: 0 };
  for (const line of lines) if (line.form) hours[modeOf[line.form]] += Number(line.hours);
  return hours;
}

/** JP of trainings and rupiah of everything in a plan. */
export const totalsOf = (lines: readonly (Learning & { cost: string })[]) => ({
  hours: lines.reduce((sum, { form, hours }) => sum + (form ? Number(hours) : 0), 0),
  cost: lines.reduce((sum, { cost }) => sum + BigInt(cost), 0n).toString(),
});

type Planned = { form: TrainingForm | null; hours: string; startsOn: IsoDate; endsOn: IsoDate };

/**
 * Why a line is none of a year's plan: it begins in it, and a training ends in it, too; a study may last longer. A training
 * has hours.
 */
export function lineBlockers({ form, hours, startsOn, endsOn }: Planned, year: number): Blocker[] {
  const yearOf = (date: IsoDate) => Number(date.slice(0, 4));
  const blockers: Blocker[] = [];
  if (yearOf(startsOn) !== year) blockers.push({ code: "development.starts-outside-year", year });
  else if (form && yearOf(endsOn) !== year) blockers.push({ code: "development.ends-outside-year", year });
  if (form && Number(hours) === 0) blockers.push({ code: "development.no-hours" });
  return blockers;
}

type Course = { form: TrainingForm; competencyId: string | null };

/** Why a line cannot name a course: the catalogue has it no more, or it is learnt in another form or for another competency. */
export function courseBlockers(
  line: { form: TrainingForm | null; competencyId: string | null },
  course: Course | null,
): Blocker[] {
  if (!course) return [{ code: "development.course-gone" }];
  const fits =
    course.form === line.form && (course.competencyId === null || course.competencyId === line.competencyId);
  return fits ? [] : [{ code: "development.course-differs" }];
}

/** Why a line says nothing: neither words of one's own nor a proposal stand behind it. */
export const goalBlockers = (goal: string | null, proposed: boolean): Blocker[] =>
  goal === null && !proposed ? [{ code: "development.no-goal" }] : [];

/**
 * Why a line cannot be for another competency: it was taken up for a gap, whose level it carries and which nothing else proposes
 * while it stands.
 */
export const gapBlockers = (
  because: { reason: string; key: string } | null,
  competencyId: string | null,
): Blocker[] =>
  because?.reason === "gap" && because.key !== `gap:${competencyId}`
    ? [{ code: "development.line-of-gap" }]
    : [];

/** Why a line cannot be taken out: somebody was nominated for a training because of it. */
export const droppingBlockers = (nominations: number): Blocker[] =>
  nominations > 0 ? [{ code: "development.line-nominated" }] : [];

/** How a line is learnt and for what: by this a training was found for it. */
export type Way = { courseId: string | null; form: TrainingForm | null; competencyId: string | null };

/** Whether a line is learnt as before, and for the same. */
export const sameWay = (one: Way, other: Way) =>
  one.courseId === other.courseId && one.form === other.form && one.competencyId === other.competencyId;

/** Why a line cannot become another one: as for taking it out. Days, hours, cost and words of the same one may change. */
export const rewritingBlockers = (line: Way, before: Way, nominations: number): Blocker[] =>
  sameWay(line, before) ? [] : droppingBlockers(nominations);
