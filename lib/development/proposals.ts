import type { Level } from "@/lib/competency/competencies";
import { gapOf } from "@/lib/competency/gap";
import { addDays, type IsoDate } from "@/lib/dates";
import type {
  BehaviourValue,
  DevelopmentReason,
  GuidanceForm,
  Predicate,
  Rating,
  ResultKind,
  TrainingForm,
} from "@/lib/db/generated/enums";
import { isLow } from "@/lib/guidance/guidance";
import { trainingHours } from "@/lib/training/hours";

import { type Course, type Offer, offersFor } from "./offers";

type Period = {
  kind: "periodic" | "annual";
  number: number;
  year: number;
  cadence: "monthly" | "quarterly" | "semester";
};

/** Why something is proposed, as it was then; `key` tells one reason from another and stands in the line that takes it up. */
export type Because = { key: string } & (
  | { reason: "gap"; required: Level; assessed: Level }
  /** `about` is the result as it was signed, or the value of BerAKHLAK; empty for a rating as a whole. */
  | {
      reason: "low_rating";
      low: "result" | "results" | "value" | "behaviour" | "predicate";
      about: string;
      period: Period;
    }
  | { reason: "guidance"; dueOn: IsoDate }
);

export type Proposal = {
  key: string;
  competency: { id: string; code: string; name: string } | null;
  form: TrainingForm;
  /** JP by the conversion table. */
  hours: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  because: Because;
  /** Courses of the catalogue that close a gap; none for anything else. */
  courses: Offer[];
};

/**
 * What a line is for as its reason means it; `work` is all that those are told who may not read of ratings and guidance. Whoever
 * reads it has it in their own language.
 */
export type Meaning =
  | { for: "gap"; required: Level }
  | { for: "result" | "value"; about: string }
  | { for: "results" | "behaviour" | "predicate" | "guidance" | "work" };

export type Known = {
  /** What the position asks for and what was seen; null where nobody has looked. */
  competencies: readonly {
    competency: { id: string; code: string; name: string };
    required: Level;
    assessed: Level | null;
  }[];
  /** The last evaluation that the person has been told; null without one. */
  evaluation: {
    id: string;
    period: Period;
    predicate: Predicate | null;
    resultRating: Rating | null;
    behaviourRating: Rating | null;
    marks: readonly { statement: string; kind: ResultKind; mark: Rating }[];
    /** Values of BerAKHLAK on which the rater wrote a remark. */
    values: readonly BehaviourValue[];
  } | null;
  /** Steps of performance guidance that are open. */
  steps: readonly { id: string; form: GuidanceForm; dueOn: IsoDate }[];
  /** What the catalogue has for the competencies that the position asks for. */
  courses: readonly Course[];
};

/** What a plan has taken up already: the competencies of its lines, and the keys of their reasons. */
export type Taken = { competencyIds: ReadonlySet<string>; keys: ReadonlySet<string> };

type Span = { year: number; today: IsoDate };

/** So many results and values of one evaluation at most: whoever is to mend everything at once mends nothing. [I] */
const [mostResults, mostValues] = [3, 2];

/** How each need is met: the form of learning, how much of it in what the form counts, after how many days, and for how long. [I] */
const ways = {
  /** Two levels and more are learnt from the ground up. */
  wide: { form: "programme", quantity: 20, after: 60, days: 5 },
  /** One level is reached beside somebody who has it. */
  narrow: { form: "coaching", quantity: 4, after: 21, days: 60 },
  result: { form: "coaching", quantity: 4, after: 14, days: 60 },
  value: { form: "mentoring", quantity: 3, after: 21, days: 90 },
  both: { form: "learning_community", quantity: 8, after: 30, days: 90 },
  formal: { form: "programme", quantity: 20, after: 14, days: 5 },
  informal: { form: "workplace_guidance", quantity: 4, after: 14, days: 60 },
} as const satisfies Record<string, { form: TrainingForm; quantity: number; after: number; days: number }>;

/**
 * What a person could learn in a year, each with its reason (domain §3: gap, low rating): the largest gaps first, then what was
 * rated low in the last evaluation they were told, then open steps of guidance that are trainings. What the plan has taken up is
 * left out, and so is everything that nobody has looked at: not knowing is no gap.
 */
export function proposalsFor(
  { competencies, evaluation, steps, courses }: Known,
  taken: Taken,
  span: Span,
): Proposal[] {
  const proposals = [
    ...gapsOf({ competencies, courses }, span),
    ...(evaluation ? lowRatings(evaluation, span) : []),
    ...guidanceSteps(steps, span),
  ];
  return proposals.filter(
    ({ key, because, competency }) =>
      !taken.keys.has(key) &&
      !(because.reason === "gap" && competency !== null && taken.competencyIds.has(competency.id)),
  );
}

function gapsOf({ competencies, courses }: Pick<Known, "competencies" | "courses">, span: Span): Proposal[] {
  return competencies
    .flatMap(({ competency, required, assessed }) => {
      const gap = gapOf(required, assessed);
      return gap.state === "gap" && assessed !== null ? [{ competency, required, assessed, ...gap }] : [];
    })
    .sort((one, other) => other.missing - one.missing)
    .map(({ competency, required, assessed, missing }) => ({
      ...planned(missing > 1 ? "wide" : "narrow", span),
      competency,
      ...because({ key: `gap:${competency.id}`, reason: "gap", required, assessed }),
      courses: offersFor({ competencyId: competency.id, required, assessed }, courses, {
        from: planned("wide", span).startsOn,
        last: `${span.year}-12-31`,
      }),
    }));
}

type Evaluation = NonNullable<Known["evaluation"]>;

function lowRatings(evaluation: Evaluation, span: Span): Proposal[] {
  const { id, period, predicate, resultRating, behaviourRating } = evaluation;
  const propose = (
    low: Extract<Because, { reason: "low_rating" }>["low"],
    way: keyof typeof ways,
    about = "",
    place = 0,
  ): Proposal => ({
    ...planned(way, span),
    ...{ competency: null, courses: [] },
    ...because({ key: `rating:${id}:${low}:${place}`, reason: "low_rating", low, about, period }),
  });
  const results = resultRating === "below" ? lowResults(evaluation) : [];
  const values = behaviourRating === "below" ? evaluation.values.slice(0, mostValues) : [];
  const named = [
    ...results.map(({ statement }, place) => propose("result", "result", statement, place)),
    ...(resultRating === "below" && results.length === 0 ? [propose("results", "result")] : []),
    ...values.map((value, place) => propose("value", "value", value, place)),
    ...(behaviourRating === "below" && values.length === 0 ? [propose("behaviour", "value")] : []),
  ];
  return named.length === 0 && isLow(predicate) ? [propose("predicate", "both")] : named;
}

const lowResults = ({ marks }: Evaluation) =>
  marks
    .filter(({ mark }) => mark === "below")
    .sort((one, other) => Number(other.kind === "main") - Number(one.kind === "main"))
    .slice(0, mostResults);

const guidanceSteps = (steps: Known["steps"], span: Span): Proposal[] =>
  steps.flatMap(({ id, form, dueOn }) =>
    form === "formal_training" || form === "informal_training"
      ? [
          {
            ...planned(form === "formal_training" ? "formal" : "informal", span),
            ...{ competency: null, courses: [] },
            ...because({ key: `guidance:${id}`, reason: "guidance", dueOn }),
          },
        ]
      : [],
  );

const because = (known: Because) => ({ key: known.key, because: known });

/** The way's form, hours and days: from today in the running year, from its beginning in another, and never beyond its end. */
function planned(name: keyof typeof ways, { year, today }: Span) {
  const { form, quantity, after, days } = ways[name];
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const begin = today > first ? today : first;
  const startsOn = earlier(addDays(begin, after), last);
  const endsOn = earlier(addDays(startsOn, days - 1), last);
  const span = { startedOn: startsOn, endedOn: addDays(startsOn, days - 1) };
  return { form, startsOn, endsOn, hours: trainingHours({ ...span, form, quantity, international: false }) };
}

const earlier = (one: IsoDate, other: IsoDate) => (one < other ? one : other);

/** What a proposal or a line that took one up is for; to whoever is not `close`, nothing of what ratings and guidance said. */
export function meaningOf(because: Because, { close }: { close: boolean }): Meaning {
  if (because.reason === "gap") return { for: "gap", required: because.required };
  if (!close) return { for: "work" };
  if (because.reason === "guidance") return { for: "guidance" };
  const { low, about } = because;
  return low === "result" || low === "value" ? { for: low, about } : { for: low };
}

/** The reason of a line as it is shown to somebody: what ratings and guidance said is for the owner and their supervisor alone. */
export const reasonShown = (
  reason: DevelopmentReason,
  known: Because | null,
  { close }: { close: boolean },
): Because | null => {
  if (reason === "own" || known === null) return null;
  return reason === "gap" || close ? known : null;
};
