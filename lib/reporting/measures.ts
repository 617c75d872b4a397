/**
 * What is counted of a person in a period, in the order of the columns of `PersonFigures` and `UnitFigures`. Every indicator
 * (domain §4) is one of them over another; `facts.ts` says what each means.
 */
export const measures = [
  "staff",
  "owing",
  "confirmed",
  "onTime",
  "unsupported",
  "leaderIndicators",
  "carriedIndicators",
  "fed",
  "reports",
  "answered0",
  "answered1",
  "answered2",
  "answered3",
  "answered4",
  "answered5",
  "answeredLater",
  "results",
  "evidenced",
  "evaluations",
  "inTime",
  "inPlace",
  "veryGood",
  "good",
  "needsImprovement",
  "poor",
  "veryPoor",
  "objections",
  "decidedInTime",
  "changed",
  "learning",
  "learned",
  "assessed",
  "gapped",
  "waiting",
  "waitingPlans",
  "waitingEvaluations",
  "aimed",
  "closed",
  "teamsLed",
  "teamMembers",
] as const;

export type Measure = (typeof measures)[number];
export type Measured = Record<Measure, number>;
