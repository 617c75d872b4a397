import type { StudyOutcome } from "@/lib/db/generated/enums";
import { inForce, type IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { isInTable, type Studied } from "./guide";

type Dated = { from: IsoDate; to: IsoDate | null };

/** The leaves of study that touch a year, each with whether it runs on the day. */
export const leavesOf = <Leave extends Dated>(leaves: readonly Leave[], year: number, day: IsoDate) =>
  leaves
    .filter(({ from, to }) => from <= `${year}-12-31` && (!to || to >= `${year}-01-01`))
    .map((leave) => ({ ...leave, runs: inForce([leave], day) !== undefined }));

type Recorded = Studied &
  Dated & {
    keeperId: string;
    personId: string;
    due: IsoDate;
    outcome: StudyOutcome;
    /** The person's other leaves. */
    others: readonly Dated[];
  };

/**
 * Why a leave of study cannot stand on record like this. Keepers do not record their own; one without an end is running and
 * one with an end had an outcome; the table of grade points has to know the programme (L.II.B.5–6); on no day is anybody
 * on two.
 */
export function leaveBlockers({ keeperId, personId, outcome, others, ...leave }: Recorded): Blocker[] {
  if (keeperId === personId) return [{ code: "organisation.study-own-case" }];
  const blockers: Blocker[] = [];
  if (!isInTable(leave)) blockers.push({ code: "organisation.study-not-in-table" });
  if (leave.due <= leave.from) blockers.push({ code: "organisation.study-due-early" });
  if (leave.to && leave.to < leave.from) blockers.push({ code: "organisation.study-end-early" });
  if ((outcome === "running") !== (leave.to === null))
    blockers.push({ code: "organisation.study-end-outcome" });
  const overlapped = others.find(
    ({ from, to }) => (!leave.to || from <= leave.to) && (!to || to >= leave.from),
  );
  if (overlapped) blockers.push({ code: "organisation.study-overlap", date: overlapped.from });
  return blockers;
}
