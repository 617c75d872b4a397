import type { PlanStatus } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** What a rater remarked on a line of a plan; open until `answer` says what its owner changed, or why not. */
export type Remark = { id: string; lineId: string | null; text: string; answer: string | null };

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
    .map(({ id, lineId, text, answer }) => ({ id, lineId, text, answer }));
  if (reader.isOwner || status === "submitted") return remarks;
  return status === "returned" ? remarks.map((remark) => ({ ...remark, answer: null })) : [];
}

type Line = { id: string; indicators: readonly { id: string }[] };

/** The remarks on a result or on one of its indicators. */
export const remarksOn = <Made extends Remark>(remarks: readonly Made[], { id, indicators }: Line) =>
  remarks.filter(({ lineId }) => lineId === id || indicators.some((indicator) => indicator.id === lineId));

/** The remarks whose line was taken away since; they can be answered all the same. */
export const remarksLeft = <Made extends Remark>(remarks: readonly Made[], results: readonly Line[]) =>
  remarks.filter((remark) => !results.some((result) => remarksOn([remark], result).length > 0));

/** How many of them wait for an answer. A plan may be handed in with them: that they are open is seen beside the line. */
export const openRemarks = (remarks: readonly Remark[]) =>
  remarks.filter(({ answer }) => answer === null).length;

/** Why a remark cannot be answered: one answer is enough, for the rater may have read it, and remarks anew where it is not. */
export const answerBlockers = ({ answer }: Pick<Remark, "answer">): Blocker[] =>
  answer === null ? [] : [{ code: "plan.remark-settled" }];
