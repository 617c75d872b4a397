import type { BehaviourValue, PlanStatus } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { behaviourValues } from "./behaviour-values";
import type { Became } from "./returns";

/** What a remark is about: a result, an indicator or an item of the appendix by its id, or a value by its name. */
type Where = { lineId: string | null; value: BehaviourValue | null };

/** A form names the line of a remark by one key: the value by its name, every other line by its id. */
export function lineOf(key: string): Where {
  const value = behaviourValues.find((name) => name === key) ?? null;
  return value ? { lineId: null, value } : { lineId: key, value };
}

/** The key of the line that a remark is about; "" for the whole plan. */
export const keyOf = ({ lineId, value }: Where) => lineId ?? value ?? "";

/** What a rater remarked on a line of a plan; open until `answer` says what its owner changed, or why not. */
export type Remark = Where & {
  id: string;
  text: string;
  answer: string | null;
  /** What became of its line since; null or absent where that is not the reader's. */
  became?: Became | null;
};

type Plan = {
  status: PlanStatus;
  approvedEdition: number;
  comments: readonly (Remark & { edition: number })[];
};

/**
 * The remarks on the edition that is on its way, as a reader may see them: what its owner answers is the owner's alone
 * until the plan is handed in again. A confirmed edition has none, for it speaks for itself.
 */
export function remarksFor(
  reader: { isOwner: boolean },
  { status, approvedEdition, comments }: Plan,
): Remark[] {
  const remarks = comments
    .filter(({ edition }) => edition > approvedEdition)
    .map(({ id, lineId, value, text, answer }) => ({ id, lineId, value, text, answer }));
  if (reader.isOwner || status === "submitted") return remarks;
  return status === "returned" ? remarks.map((remark) => ({ ...remark, answer: null })) : [];
}

/** A line that can be remarked on: its key, and its words; those of a value are what is expected under it, if anything. */
export type Line = { key: string; kind: "result" | "indicator" | "value" | "appendix"; text: string };

type Written = {
  results: readonly {
    id: string;
    statement: string;
    indicators: readonly { id: string; text: string }[];
  }[];
  behaviours: readonly { value: BehaviourValue; expectation: string }[];
  appendix: readonly { id: string; text: string }[];
};

/** The lines of a plan in the order in which they are read: each result with its indicators, the values, the appendix. */
export const linesOf = ({ results, behaviours, appendix }: Written): Line[] => [
  ...results.flatMap(({ id, statement, indicators }) => [
    { key: id, kind: "result" as const, text: statement },
    ...indicators.map((indicator) => ({
      key: indicator.id,
      kind: "indicator" as const,
      text: indicator.text,
    })),
  ]),
  ...behaviourValues.map((key) => {
    const text = behaviours.find(({ value }) => value === key)?.expectation ?? "";
    return { key, kind: "value" as const, text };
  }),
  ...appendix.map(({ id, text }) => ({ key: id, kind: "appendix" as const, text })),
];

/** The remarks on one line. */
export const remarksOn = <Made extends Where>(remarks: readonly Made[], key: string) =>
  remarks.filter((remark) => keyOf(remark) === key);

/** The remarks whose line was taken away since; they can be answered all the same. */
export const remarksLeft = <Made extends Where>(remarks: readonly Made[], plan: Written) => {
  const there = new Set(linesOf(plan).map(({ key }) => key));
  return remarks.filter((remark) => !there.has(keyOf(remark)));
};

/** How many of them wait for an answer. A plan may be handed in with them: that they are open is seen beside the line. */
export const openRemarks = (remarks: readonly Remark[]) =>
  remarks.filter(({ answer }) => answer === null).length;

/** Why a remark cannot be answered: one answer is enough, for the rater may have read it, and remarks anew where it is not. */
export const answerBlockers = ({ answer }: Pick<Remark, "answer">): Blocker[] =>
  answer === null ? [] : [{ code: "plan.remark-settled" }];
