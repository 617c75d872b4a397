import { daysBetween, endOfMonth, type IsoDate } from "@/lib/dates";
import type { TrainingForm } from "@/lib/db/generated/enums";

export type { TrainingForm };

/** How a form of learning counts: JP per counted thing, and how many of them count. */
type Conversion = {
  /** What `quantity` counts. */
  counts: "programme-hours" | "days" | "activities" | "sessions";
  national: number;
  international: number;
  /** Counted things of this form at most, in every day or every calendar month that the training touches. */
  atMost?: { quantity: number; every: "day" | "month" };
};

const programme: Conversion = { counts: "programme-hours", national: 1, international: 1.2 };

/** PerLAN 10/2018, annex: classical and non-classical forms (domain §3). Coaching and the like await confirmation. */
const conversions = {
  structural: { counts: "programme-hours", national: 1, international: 1 },
  programme,
  course: programme,
  outbound: programme,
  distance: programme,
  seminar: { counts: "days", national: 4, international: 6 },
  workshop: { counts: "days", national: 5, international: 7 },
  internship: { counts: "activities", national: 20, international: 24 },
  secondment: { counts: "activities", national: 20, international: 24 },
  exchange: { counts: "activities", national: 20, international: 24 },
  workplace_guidance: {
    counts: "sessions",
    national: 2,
    international: 2.4,
    atMost: { quantity: 2, every: "month" },
  },
  learning_community: {
    counts: "programme-hours",
    national: 1,
    international: 1.2,
    atMost: { quantity: 2, every: "day" },
  },
  e_learning: {
    counts: "programme-hours",
    national: 1,
    international: 1,
    atMost: { quantity: 3, every: "day" },
  },
  coaching: { counts: "sessions", national: 2, international: 2.4 },
  mentoring: { counts: "sessions", national: 2, international: 2.4 },
  benchmarking: { counts: "activities", national: 10, international: 12 },
  self_study: { counts: "days", national: 2, international: 2 },
} as const satisfies Record<TrainingForm, Conversion>;

/** What the quantity of a form counts. */
export const countedIn = (form: TrainingForm): Conversion["counts"] => conversions[form].counts;

/** Whether a form counts days, which cannot be more than the training lasted. */
export const countsDays = (form: TrainingForm) => countedIn(form) === "days";

type Span = { startedOn: IsoDate; endedOn: IsoDate };
type Training = Span & {
  form: TrainingForm;
  international: boolean;
  /** In what `countedIn` says; programme hours are JP of 45 minutes. */
  quantity: number;
};

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** Calendar days from the first to the last. */
export const daysOf = ({ startedOn, endedOn }: Span) => daysBetween(startedOn, endedOn) + 1;

const monthsOf = ({ startedOn, endedOn }: Span) => {
  const monthOf = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return monthOf(endedOn) - monthOf(startedOn) + 1;
};

/** The span within which other trainings of the same form use up the same cap; null where the form has none. */
export function cappedWithin({ form, startedOn, endedOn }: Training): Span | null {
  const { atMost }: Conversion = conversions[form];
  if (!atMost) return null;
  if (atMost.every === "day") return { startedOn, endedOn };
  const last = endOfMonth(Number(endedOn.slice(0, 4)), Number(endedOn.slice(5, 7)));
  return { startedOn: `${startedOn.slice(0, 8)}01`, endedOn: last };
}

/**
 * Learning hours (jam pelajaran, JP) of one training by the conversion table. `counted` is the JP that other trainings of
 * the form already have within `cappedWithin`; what they used up of the cap is not counted again.
 */
export function trainingHours(training: Training, counted = 0): number {
  const { national, international, atMost }: Conversion = conversions[training.form];
  const each = training.international ? international : national;
  const hours = training.quantity * each;
  if (!atMost) return hundredth(hours);
  const spans = atMost.every === "day" ? daysOf(training) : monthsOf(training);
  const cap = atMost.quantity * spans * (atMost.every === "day" ? 1 : each);
  return hundredth(Math.max(0, Math.min(hours, cap - counted)));
}

/** JP that every civil servant owes a year (PP 11/2017). */
export const yearlyHours = 20;

/** JP of a classroom: 45 minutes each. */
export const hoursOfMinutes = (minutes: number) => hundredth(minutes / 45);
