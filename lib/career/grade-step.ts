import type { IsoDate } from "@/lib/dates";
import type { EmploymentKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { type Rank, stepsBetween } from "./ranks";

type Recorded = {
  keeperId: string;
  personId: string;
  employmentKind: EmploymentKind;
  rank: Rank;
  from: IsoDate;
  documentDate: IsoDate;
  /** The person's other steps. */
  others: readonly { rank: Rank; from: IsoDate }[];
  today: IsoDate;
};

/**
 * Why a rank cannot stand on record like this. Keepers do not record their own; only PNS have one; it is recorded once it is in
 * force, by a decision that is there; and ranks rise with their days.
 */
export function gradeStepBlockers(step: Recorded): Blocker[] {
  if (step.keeperId === step.personId) return [{ code: "career.own-case" }];
  if (step.employmentKind !== "pns") return [{ code: "career.not-pns" }];
  const blockers: Blocker[] = [];
  if (step.from > step.today) blockers.push({ code: "career.grade-to-come" });
  if (step.documentDate > step.today) blockers.push({ code: "career.document-to-come" });
  if (step.others.some(({ from }) => from === step.from)) blockers.push({ code: "career.grade-twice" });
  const crossed = step.others.find(({ rank, from }) =>
    from < step.from
      ? stepsBetween(rank, step.rank) <= 0
      : from > step.from && stepsBetween(step.rank, rank) <= 0,
  );
  if (crossed) blockers.push({ code: "career.grade-not-rising", grade: crossed.rank, since: crossed.from });
  return blockers;
}
