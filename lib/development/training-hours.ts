import type { TrainingForm } from "@/lib/db/generated/enums";

/** How a form of learning counts: JP per counted thing, and how many of them count. */
type Conversion = {
  /** What `quantity` counts. */
  counts: "programme-hours" | "days" | "activities" | "sessions";
  national: number;
  international: number;
  /** JP at most per counted day. */
  perDay?: number;
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
  workplace_guidance: { counts: "sessions", national: 2, international: 2.4 },
  learning_community: { counts: "programme-hours", national: 1, international: 1.2, perDay: 2 },
  e_learning: { counts: "programme-hours", national: 1, international: 1, perDay: 3 },
  coaching: { counts: "sessions", national: 2, international: 2.4 },
  mentoring: { counts: "sessions", national: 2, international: 2.4 },
  benchmarking: { counts: "activities", national: 10, international: 12 },
  self_study: { counts: "days", national: 2, international: 2 },
} as const satisfies Record<TrainingForm, Conversion>;

/** What the quantity of a form counts. */
export const countedIn = (form: TrainingForm): Conversion["counts"] => conversions[form].counts;

type Training = {
  form: TrainingForm;
  international: boolean;
  /** In what `countedIn` says; programme hours are JP of 45 minutes. */
  quantity: number;
  /** Calendar days from the first to the last. */
  days: number;
};

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** Learning hours (jam pelajaran, JP) of one training by the conversion table. */
export function trainingHours({ form, international, quantity, days }: Training): number {
  const conversion: Conversion = conversions[form];
  const hours = quantity * (international ? conversion.international : conversion.national);
  return hundredth(conversion.perDay === undefined ? hours : Math.min(hours, conversion.perDay * days));
}

/** JP that every civil servant owes a year (PP 11/2017). */
export const yearlyHours = 20;

/** JP of a classroom: 45 minutes each. */
export const hoursOfMinutes = (minutes: number) => hundredth(minutes / 45);
