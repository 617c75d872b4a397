import { daysBetween, type IsoDate } from "@/lib/dates";
import type { EmploymentKind, TrainingForm } from "@/lib/db/generated/enums";
import { hundredth } from "@/lib/numbers";

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

/** All forms of learning, in the order of the annex. */
export const trainingForms = Object.keys(conversions) as [TrainingForm, ...TrainingForm[]];

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

/** Calendar days from the first to the last. */
export const daysOf = ({ startedOn, endedOn }: Span) => daysBetween(startedOn, endedOn) + 1;

/** Whether a training counts more days than it lasted. */
export const outlasts = ({ form, quantity, ...span }: Pick<Training, "form" | "quantity"> & Span) =>
  countsDays(form) && quantity > daysOf(span);

/** A training among others, as its hours are counted. */
export type Counted = Training & {
  id: string;
  /** JP that a document states: they stand as they are and use up what is left of a cap before anything else. */
  documented?: number | null;
};

const epoch = "1970-01-01";
const monthOf = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** The days or months that a training touches, as numbers; the second is the one after the last. */
const slotsOf = ({ startedOn, endedOn }: Span, every: "day" | "month") =>
  every === "day"
    ? { from: daysBetween(epoch, startedOn), to: daysBetween(epoch, endedOn) + 1 }
    : { from: monthOf(startedOn), to: monthOf(endedOn) + 1 };

/** Whether trainings of a form share a cap on each day or month. */
export function hasCap(form: TrainingForm) {
  const { atMost }: Conversion = conversions[form];
  return atMost !== undefined;
}

/** Whether two trainings use up the same cap on a day or in a month. */
function share(one: Training, other: Training) {
  const { atMost }: Conversion = conversions[one.form];
  if (!atMost || one.form !== other.form) return false;
  const [a, b] = [slotsOf(one, atMost.every), slotsOf(other, atMost.every)];
  return a.from < b.to && b.from < a.to;
}

/** Those of a person's trainings whose hours a new one can change: they share a cap with it, or with one that does. */
export function sharingWith<Other extends Counted>(one: Training, others: readonly Other[]): Other[] {
  const met: Other[] = [];
  let [near, left]: [readonly Training[], Other[]] = [[one], [...others]];
  while (near.length > 0) {
    const found = left.filter((other) => near.some((known) => share(known, other)));
    left = left.filter((other) => !found.includes(other));
    met.push(...found);
    near = found;
  }
  return met;
}

/**
 * Learning hours (jam pelajaran, JP) of a person's trainings by the conversion table, by their ids. Caps hold on every single
 * day or month, also where trainings overlap in part: each is spread over the days it lasted so that together they count for as
 * much as they can. Who recorded what first is of no matter, and one more training never makes the sum smaller.
 */
export function hoursOf(trainings: readonly Counted[]): Map<string, number> {
  const hours = new Map<string, number>();
  const forms = new Set(trainings.map(({ form }) => form));
  for (const form of forms) {
    const own = trainings.filter((training) => training.form === form);
    const { atMost }: Conversion = conversions[form];
    if (atMost) for (const [id, jp] of underCap(own, atMost)) hours.set(id, jp);
    else for (const training of own) hours.set(training.id, training.documented ?? fullHours(training));
  }
  return hours;
}

const priceOf = ({ form, international }: Training) =>
  international ? conversions[form].international : conversions[form].national;

const fullHours = (training: Training) => hundredth(training.quantity * priceOf(training));

type Part = {
  id: string;
  from: number;
  to: number;
  /** In hundredths, of JP where a day has the cap and of counted things where a month has it. */
  amount: number;
  /** JP of each. */
  price: number;
  documented: number | null;
};

/**
 * The parts are taken in an order that their content alone decides: the dearest first, then what ended first; each gets what can
 * be added to those before it without taking anything from them. That is the most JP there can be (a polymatroid's greedy).
 */
function underCap(
  trainings: readonly Counted[],
  { quantity, every }: { quantity: number; every: "day" | "month" },
) {
  const taken: Part[] = [];
  for (const part of trainings.map((training) => partOf(training, every)).sort(inTurn)) {
    const before = taken.reduce((sum, { amount }) => sum + amount, 0);
    taken.push({ ...part, amount: carried([...taken, part], quantity * 100) - before });
  }
  return taken.map(
    ({ id, amount, price, documented }) => [id, documented ?? hundredth((amount / 100) * price)] as const,
  );
}

function partOf(training: Counted, every: "day" | "month"): Part {
  const { id, quantity, documented = null } = training;
  const each = priceOf(training);
  const price = every === "day" ? 1 : each;
  const wanted = documented === null ? (quantity * each) / price : documented / price;
  return { id, documented, price, amount: Math.round(wanted * 100), ...slotsOf(training, every) };
}

const inTurn = (a: Part, b: Part) =>
  Number(b.documented !== null) - Number(a.documented !== null) ||
  b.price - a.price ||
  a.to - b.to ||
  a.from - b.from ||
  b.amount - a.amount ||
  a.id.localeCompare(b.id);

/** How much of all parts together the slots can carry: slot by slot, what ends first goes first, and no more is possible. */
function carried(parts: readonly Part[], room: number): number {
  const marks = [...new Set(parts.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const waiting = [...parts].sort((a, b) => a.to - b.to).map((part) => ({ ...part }));
  let total = 0;
  for (const [i, start] of marks.slice(0, -1).entries()) {
    const end = marks[i + 1] ?? start;
    let left = room * (end - start);
    for (const part of waiting) {
      if (part.from > start || part.to < end) continue;
      const given = Math.min(left, part.amount);
      part.amount -= given;
      left -= given;
      total += given;
    }
  }
  return total;
}

/** JP of one training by itself. */
export const trainingHours = (training: Training) => hoursOf([{ ...training, id: "" }]).get("") ?? 0;

/** Whether somebody owes the 20 JP of a year: nobody on a work contract, whose rule is a ceiling (PP 49/2018). */
export const owesHours = (kind: EmploymentKind) => kind === "pns";

/** JP of a classroom: 45 minutes each. */
export const hoursOfMinutes = (minutes: number) => hundredth(minutes / 45);
