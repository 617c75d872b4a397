import type { DevelopmentDecisionKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

export const decisionKinds = [
  "accepted",
  "reduced",
  "postponed",
  "refused",
] as const satisfies readonly DevelopmentDecisionKind[];

/** What can be said of several lines at once; how much less is asked of each by itself. */
export const decisionsTogether = [
  "accepted",
  "postponed",
  "refused",
] as const satisfies readonly DevelopmentDecisionKind[];

/** So many lines are decided on at one press. */
export const mostTogether = 100;

/** JP and rupiah of a line, as numbers that no screen rounds. */
export type Size = { hours: string; cost: string };
type Decision = { kind: DevelopmentDecisionKind } & { [Part in keyof Size]: string | null };

/** Whether the budget has to carry a line at all: what costs nothing is learnt without anybody's decision. [I] */
export const needsBudget = ({ cost }: Pick<Size, "cost">) => BigInt(cost) > 0n;

/** Why nobody decides on a line: it costs nothing. */
export const decidingBlockers = (asked: Pick<Size, "cost">): Blocker[] =>
  needsBudget(asked) ? [] : [{ code: "development.costs-nothing" }];

/** What is left of a line after the regional HR agency's word: nothing of it this year where it was postponed or refused. */
export function sizeAfter(asked: Size, decision: Decision | null): Size {
  if (!decision || decision.kind === "accepted") return asked;
  if (decision.kind !== "reduced") return { hours: "0", cost: "0" };
  return { hours: decision.hours ?? asked.hours, cost: decision.cost ?? asked.cost };
}

/** Why a line cannot be made smaller so: nothing of it would become less, or something more. */
export function reducingBlockers(asked: Size, { hours, cost }: Size): Blocker[] {
  const [fewer, cheaper] = [Number(hours) - Number(asked.hours), BigInt(cost) - BigInt(asked.cost)];
  if (fewer > 0) return [{ code: "development.more-hours-than-asked" }];
  if (cheaper > 0n) return [{ code: "development.costs-more-than-asked" }];
  return fewer === 0 && cheaper === 0n ? [{ code: "development.nothing-less" }] : [];
}

type Sums = {
  /** Rupiah granted, and rupiah asked for in lines that nobody has decided on. */
  granted: string;
  open: string;
  ceiling: string | null;
};

/** How an agency's plan stands against its ceiling, in rupiah: what is left, or by how much it is or would be exceeded. */
export function againstCeiling({
  granted,
  open,
  ceiling,
}: Sums):
  | { state: "unset" }
  | { state: "exceeded" | "would-exceed"; by: string }
  | { state: "within"; left: string } {
  if (ceiling === null) return { state: "unset" };
  const left = BigInt(ceiling) - BigInt(granted);
  if (left < 0n) return { state: "exceeded", by: (-left).toString() };
  const after = left - BigInt(open);
  return after < 0n
    ? { state: "would-exceed", by: (-after).toString() }
    : { state: "within", left: left.toString() };
}

type Decidable = Pick<Size, "cost"> & { decision: { at: string } | null };

/** How far the budget of a whole plan is decided on: nothing needs it, something waits, or since when all of it is decided on. */
export function budgetOf(
  lines: readonly Decidable[],
): { state: "free" } | { state: "open"; open: number } | { state: "decided"; at: string } {
  const paid = lines.filter(needsBudget);
  const open = paid.filter(({ decision }) => decision === null).length;
  if (open > 0) return { state: "open", open };
  const [last] = paid
    .flatMap(({ decision }) => decision?.at ?? [])
    .sort()
    .reverse();
  return last ? { state: "decided", at: last } : { state: "free" };
}
