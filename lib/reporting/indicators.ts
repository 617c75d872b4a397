import type { Permission } from "@/lib/access/permissions";

import type { Measure } from "./measures";

/** What a figure adds up: what is counted of people, or what the goals of a unit itself attained. */
export type Term = Measure | "goalsAttained" | "goalsReported";

/** `share` is a part of a whole, `mean` so much a head, `median` the middle of a histogram by working days. */
type Form = "share" | "mean" | "median";

/**
 * What is kept from whoever does not read the people one by one (R5): nothing, rows about fewer than five people, or also
 * counts of one to four people inside larger rows.
 */
type Guard = "none" | "groups" | "counts";

type Indicator = {
  theme: "planning" | "progress" | "evaluation" | "development";
  form: Form;
  /** Added up above the line, and below it; of a median the histogram, from answers on the same day to those after five days. */
  part: readonly Term[];
  whole: readonly Term[];
  /** How many of what is kept make one of what is said: hours are kept in hundredths. */
  per: number;
  better: "higher" | "lower";
  /** From where a unit is behind; without one, where it is clearly worse than all together. */
  limit: number | null;
  /** Where the duty or the figure comes from. */
  article: string;
  guard: Guard;
  /** How many people a row is about, for the guard. */
  people: readonly Term[];
  /** How many of them the part is about, where it counts something else and counts are guarded. */
  partPeople?: readonly Term[];
  /** Who holds this for a unit reads it without guard, and the names behind it. */
  opens: Permission;
  /** Whether its quarters add up to the year: one that is kept back could be found from the others. */
  addsUp?: true;
  /** Whether it is only known of today: what was so in a quarter or a year that is over is not kept. */
  ofToday?: true;
  /**
   * Whether it grows while its period runs, as what it is divided by is there from the first day: beside a whole year the half of
   * one says nothing. Of a plan, that is until the day on which it is due.
   */
  fills?: "to-the-end" | "until-plans-are-due";
};

const predicates = ["veryGood", "good", "needsImprovement", "poor", "veryPoor"] as const;
const answers = ["answered0", "answered1", "answered2", "answered3", "answered4", "answered5"] as const;

/** A share of a duty that everybody has: who reads figures reads also who has not done it. */
const duty = {
  form: "share",
  per: 1,
  better: "higher",
  limit: null,
  guard: "none",
  people: ["staff"],
} as const;
const ofPlans = { ...duty, theme: "planning", opens: "plan:read" } as const;
const ofProgress = { ...duty, theme: "progress", opens: "plan:read" } as const;
const ofEvaluations = { ...duty, theme: "evaluation", opens: "evaluation:read" } as const;
/** What speaks of somebody's rating, or of what somebody knows. */
const ofRatings = { ...ofEvaluations, guard: "groups" } as const;
const ofLearning = { ...duty, theme: "development", guard: "groups", opens: "development:read" } as const;
const ofGaps = { ...ofLearning, guard: "counts" } as const;

/**
 * Every indicator of accountability (domain §4), defined once: page, chart, table, tooltip, export and help follow from it, its
 * words are in the catalogues under the same key. Order is that of the pages.
 */
const defined = {
  "plans-confirmed": {
    fills: "until-plans-are-due",
    ...ofPlans,
    part: ["confirmed"],
    whole: ["owing"],
    limit: 0.8,
    article: "PermenPANRB 6/2022 § 14, L.II.C.8",
  },
  "plans-on-time": {
    fills: "until-plans-are-due",
    ...ofPlans,
    part: ["onTime"],
    whole: ["owing"],
    limit: 0.8,
    article: "PermenPANRB 6/2022 § 14(1), L.II.C.4, L.II.C.6",
  },
  "indicators-carried": {
    fills: "until-plans-are-due",
    ...ofPlans,
    part: ["carriedIndicators"],
    whole: ["leaderIndicators"],
    article: "PermenPANRB 6/2022 L.II.A.4, L.II.A.5.h",
  },
  "people-without-role": {
    fills: "until-plans-are-due",
    ...ofPlans,
    part: ["unsupported"],
    whole: ["owing"],
    better: "lower",
    article: "PermenPANRB 6/2022 L.II.A.5",
  },
  load: {
    ...ofPlans,
    form: "mean",
    part: ["results"],
    whole: ["confirmed"],
    better: "lower",
    article: "PermenPANRB 6/2022 L.II.A.5.f.12",
  },
  "goals-attained": {
    ...ofProgress,
    part: ["goalsAttained"],
    whole: ["goalsReported"],
    limit: 0.75,
    article: "Perpres 29/2014, PermenPANRB 53/2014",
  },
  waiting: {
    ...ofPlans,
    part: ["waiting"],
    whole: ["staff"],
    better: "lower",
    article: "PermenPANRB 6/2022 § 14, L.II.C.5, L.IV.A.11",
    ofToday: true,
  },
  "team-size": {
    ...ofPlans,
    form: "mean",
    part: ["teamMembers"],
    whole: ["teamsLed"],
    better: "lower",
    article: "PermenPANRB 6/2022 § 1(9), L.II.A.5",
  },
  "feedback-given": {
    fills: "to-the-end",
    ...ofProgress,
    part: ["fed"],
    whole: ["owing"],
    article: "PermenPANRB 6/2022 § 17–19, L.III.C",
  },
  "answered-in-time": {
    ...ofProgress,
    part: answers,
    whole: [...answers, "answeredLater", "unanswered"],
    article: "PermenPANRB 6/2022 § 17, L.III.C",
  },
  "answer-time": {
    ...ofProgress,
    form: "median",
    part: [...answers, "answeredLater"],
    whole: [...answers, "answeredLater"],
    better: "lower",
    limit: 5,
    article: "PermenPANRB 6/2022 § 17, L.III.C",
  },
  evidence: {
    fills: "to-the-end",
    ...ofProgress,
    part: ["evidenced"],
    whole: ["results"],
    article: "PermenPANRB 6/2022 § 12, § 16, L.III.B",
  },
  "evaluated-on-time": {
    ...ofEvaluations,
    part: ["inTime"],
    whole: ["evaluations"],
    limit: 0.8,
    article: "PermenPANRB 6/2022 § 24, L.IV.A.8",
  },
  "evaluated-in-place": {
    ...ofEvaluations,
    part: ["inPlace"],
    whole: ["evaluations"],
    better: "lower",
    article: "PermenPANRB 6/2022 L.IV.A.2, L.IV.A.11",
  },
  "rated-good": {
    ...ofRatings,
    part: ["veryGood", "good"],
    whole: predicates,
    people: predicates,
    article: "PermenPANRB 6/2022 L.IV.B.2–3",
  },
  objections: {
    addsUp: true,
    ...ofRatings,
    part: ["objections"],
    whole: ["evaluations"],
    people: ["evaluated"],
    better: "lower",
    article: "PermenPANRB 6/2022 L.V.B.2",
  },
  "objections-in-time": {
    addsUp: true,
    ...ofRatings,
    people: ["objectors"],
    part: ["decidedInTime"],
    whole: ["objectionsDue"],
    article: "PermenPANRB 6/2022 L.V.B.6",
  },
  "objections-changed": {
    addsUp: true,
    ...ofRatings,
    people: ["heard"],
    part: ["changed"],
    whole: ["decided"],
    better: "lower",
    article: "PermenPANRB 6/2022 L.V.B.6",
  },
  "hours-reached": {
    fills: "to-the-end",
    ...ofLearning,
    part: ["learned"],
    whole: ["staff"],
    article: "PP 11/2017, PerLAN 10/2018",
  },
  "hours-mean": {
    fills: "to-the-end",
    addsUp: true,
    ...ofLearning,
    form: "mean",
    part: ["learning"],
    whole: ["staff"],
    per: 100,
    article: "PerLAN 10/2018",
  },
  assessed: { ...ofLearning, part: ["assessed"], whole: ["staff"], article: "PermenPANRB 38/2017, B.1.9" },
  gaps: {
    ...ofGaps,
    part: ["gapped"],
    whole: ["assessed"],
    people: ["assessed"],
    better: "lower",
    article: "PermenPANRB 38/2017, B.1.9",
  },
  "gaps-closed": {
    addsUp: true,
    ...ofGaps,
    part: ["closed"],
    whole: ["aimed"],
    people: ["aimedPeople"],
    partPeople: ["closedPeople"],
    article: "PermenPANRB 6/2022 § 21, PP 11/2017",
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorKey = keyof typeof defined;

export const indicators: Readonly<Record<IndicatorKey, Indicator>> = defined;
export const indicatorKeys = Object.keys(defined) as IndicatorKey[];

/** In the order of the work: what was planned, what came of it, how it was rated, what was learned. */
export const themes = ["planning", "progress", "evaluation", "development"] as const;

export const indicatorsOf = (theme: (typeof themes)[number]) =>
  indicatorKeys.filter((key) => indicators[key].theme === theme);
