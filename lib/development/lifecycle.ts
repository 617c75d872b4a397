import type { DevelopmentPlanStatus } from "@/lib/db/generated/enums";
import type { Blocker, BlockerCode } from "@/lib/errors";

type Move = {
  from: readonly DevelopmentPlanStatus[];
  to: DevelopmentPlanStatus;
  /** What is said where the plan stands elsewhere. */
  else: BlockerCode;
};

/**
 * Every way of a development plan (rencana pengembangan kompetensi) from one state to another; the database refuses all others.
 * Nothing says which states it has: they follow those of the performance plan. [I]
 */
export const moves = {
  submit: { from: ["draft", "returned"], to: "submitted", else: "development.plan-not-open" },
  pullBack: { from: ["submitted"], to: "draft", else: "development.plan-not-waiting" },
  return: { from: ["submitted"], to: "returned", else: "development.plan-not-waiting" },
  takeBack: { from: ["returned"], to: "submitted", else: "development.too-late-to-take-back" },
  approve: { from: ["submitted"], to: "approved", else: "development.plan-not-waiting" },
  reopen: { from: ["approved"], to: "draft", else: "development.plan-not-approved" },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

/** Why a plan cannot go this way from where it stands; empty when it can. */
export function moveBlockers(status: DevelopmentPlanStatus, name: MoveName): Blocker[] {
  const { from, else: code }: Move = moves[name];
  return from.includes(status) ? [] : [{ code }];
}

/** Whether its owner can change its lines. */
export const isOpen = (status: DevelopmentPlanStatus) => status === "draft" || status === "returned";

/** Why its lines cannot be changed: it lies with the supervisor, or is approved. */
export const editingBlockers = (status: DevelopmentPlanStatus): Blocker[] =>
  isOpen(status) ? [] : [{ code: "development.plan-not-open" }];

type ToSubmit = {
  status: DevelopmentPlanStatus;
  /** Of the plan. */ year: number;
  lines: number;
  supervised: boolean;
};

/** Why a plan cannot be handed in yet: nothing is in it, its year is over, or nobody is there who could approve it. */
export function submissionBlockers({ status, year, lines, supervised }: ToSubmit, today: string): Blocker[] {
  const blockers = [...moveBlockers(status, "submit"), ...yearBlockers(year, today)];
  if (lines === 0) blockers.push({ code: "development.no-lines" });
  if (!supervised) blockers.push({ code: "development.no-supervisor" });
  return blockers;
}

/** Why nothing can be planned for a year: it is over, or lies beyond the next. */
export function yearBlockers(year: number, today: string): Blocker[] {
  const current = Number(today.slice(0, 4));
  if (year < current) return [{ code: "development.year-over" }];
  return year > current + 1 ? [{ code: "development.year-far" }] : [];
}

/** Why an approved plan cannot be opened again: it is not approved, or its year is over and it could never be handed in anew. */
export const reopeningBlockers = (
  { status, year }: Pick<ToSubmit, "status" | "year">,
  today: string,
): Blocker[] => [...moveBlockers(status, "reopen"), ...yearBlockers(year, today)];

/** So many seconds after it a supervisor can still take the return of a plan back. */
export const takeBackSeconds = 10;

type Returned = { status: DevelopmentPlanStatus; decidedById: string | null; decidedAt: Date | null };

/** Why the actor cannot take a return back: it is not theirs, the plan has gone on, or it was too long ago by the server's clock. */
export function takingBackBlockers(
  { status, decidedById, decidedAt }: Returned,
  { personId, now }: { personId: string; now: string },
): Blocker[] {
  const age = decidedAt ? Date.parse(now) - decidedAt.getTime() : Infinity;
  const inTime = age >= 0 && age <= takeBackSeconds * 1000;
  return status === "returned" && decidedById === personId && inTime
    ? []
    : [{ code: "development.too-late-to-take-back", seconds: takeBackSeconds }];
}
