import type { EmploymentKind, PlanApproach, PlanStepKind } from "@/lib/db/generated/enums";

import { confirmedIndicator, type ConfirmedIndicator, type ConfirmedResult, type Edition } from "./edition";
import { lacksContract } from "./lifecycle";
import { returnsOf } from "./returns";
import { hasAcademicResult } from "./study-results";
import { type IndicatorHint, indicatorHints, type StatementHint, statementHints } from "./target-hints";

type Code =
  | StatementHint["kind"]
  | IndicatorHint
  | "no-number"
  | "lowered"
  | "left-out"
  | "returned-before"
  | "no-manual"
  | "no-academic-result"
  | "no-contract-reference"
  | "alike";

/** Something that a rater should read before confirming: about which line, and the facts of its sentence. */
export type Finding = { code: Code; line: string; facts: Readonly<Record<string, string>> };

type Waiting = {
  approach: PlanApproach;
  edition: number;
  contractReference: string | null;
  person: { employmentKind: EmploymentKind };
  results: readonly ConfirmedResult[];
  steps: readonly { kind: PlanStepKind; edition: number; note: string | null }[];
  /** What indicators were copied from had reached, by the id of the copy. */
  precedents: Readonly<Record<string, { reached: string | null }>>;
  /** The owner's leaves of study in the plan's year. */
  studyLeaves: readonly { id: string; programme: string; institution: string }[];
  /** How many others write a result in the same words, by its id; only where they are many. */
  alike: Readonly<Record<string, number>>;
};

/**
 * What a rater should know of a plan that was handed in, most of it why it should be read by itself. A finding is a hint of
 * the target coach, a target without a number where the plan counts, a leader's indicator without its manual (L.II.A.3), a
 * leave of study without its academic result (L.II.B), a PPPK's plan without its contract (art. 8(2)), less than was
 * confirmed before (art. 14(2)), or an earlier return, whose remarks have to be compared. What blocks handing in is here
 * only where it can come true while the plan waits.
 */
export const findingsOf = (plan: Waiting, confirmed: Edition | null): Finding[] => [
  ...returnedBefore(plan),
  ...withoutContract(plan),
  ...withoutAcademicResult(plan),
  ...plan.results.flatMap(({ id, statement, indicators }) => [
    ...statementFindings(statement),
    ...alikeFindings(statement, plan.alike[id]),
    ...indicators.flatMap((indicator) => indicatorFindings(indicator, plan)),
  ]),
  ...(confirmed ? lessThan(confirmed, plan.results) : []),
];

/**
 * Whether a plan should be read by itself, and not be confirmed among others. Words that many share are told and no more:
 * people in one position share much of their work.
 */
export const isReadByItself = (findings: readonly Finding[]) => findings.some(({ code }) => code !== "alike");

function returnedBefore({ steps, edition }: Waiting): Finding[] {
  const returns = returnsOf(steps, edition);
  return returns.slice(-1).map(({ note }) => ({ code: "returned-before", line: note ?? "", facts: {} }));
}

const withoutContract = (plan: Waiting): Finding[] =>
  lacksContract(plan) ? [{ code: "no-contract-reference", line: "", facts: {} }] : [];

const withoutAcademicResult = ({ studyLeaves, results }: Waiting): Finding[] =>
  studyLeaves
    .filter(({ id }) => !hasAcademicResult(results, id))
    .map(({ programme, institution }) => ({
      ...{ code: "no-academic-result", line: `${programme}, ${institution}`, facts: {} },
    }));

const statementFindings = (line: string): Finding[] =>
  statementHints(line).map((hint) => {
    const facts: Finding["facts"] = hint.kind === "absolute" ? { word: hint.word } : {};
    return { code: hint.kind, line, facts };
  });

const alikeFindings = (line: string, others: number | undefined): Finding[] =>
  others ? [{ code: "alike", line, facts: { count: String(others) } }] : [];

function indicatorFindings(indicator: ConfirmedIndicator, { approach, precedents }: Waiting): Finding[] {
  const line = indicator.text;
  if (approach === "quantitative" && indicator.targetValue === null) {
    return [{ code: "no-number", line, facts: {} }];
  }
  const reached = precedents[indicator.id]?.reached;
  const hints = indicatorHints({ ...indicator, qualitative: approach === "qualitative", reached });
  // Only leaders' indicators have a perspective; whether everybody understands one without its manual, the rater knows.
  const unexplained = indicator.perspective !== null && !indicator.manual;
  return [...hints, ...(unexplained ? (["no-manual"] as const) : [])].map((code) => ({
    code,
    line,
    facts: {},
  }));
}

function lessThan(confirmed: Edition, results: readonly ConfirmedResult[]): Finding[] {
  const written = { ...confirmed, results: [...results] };
  return confirmed.results
    .flatMap(({ indicators }) => indicators)
    .flatMap((before) => lowered(before, confirmedIndicator(written, before.id)));
}

function lowered(before: ConfirmedIndicator, now: ConfirmedIndicator | undefined): Finding[] {
  if (!now) return [{ code: "left-out", line: before.text, facts: {} }];
  if (before.targetValue === null || now.targetValue === null) return [];
  const rise = Number(now.targetValue) - Number(before.targetValue);
  const less = before.direction === "higher" ? rise < 0 : rise > 0;
  const facts = { before: before.targetValue, now: now.targetValue, unit: now.targetUnit ?? "" };
  return less ? [{ code: "lowered", line: now.text, facts }] : [];
}
