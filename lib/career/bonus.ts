import type { IsoDate } from "@/lib/dates";
import type { EducationLevel, EmploymentKind, FunctionalLevel } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** Diplomas that can bring credit points (AK ijazah), the highest first. */
export const bonusDiplomas = [
  ...(["doctor", "master", "bachelor", "diploma_three"] as const),
] as const satisfies readonly EducationLevel[];

type Recorded = {
  keeperId: string;
  personId: string;
  employmentKind: EmploymentKind;
  education: EducationLevel;
  from: IsoDate;
  documentDate: IsoDate;
  /** Of the functional position held on the day; null where there was none. */
  levelThen: FunctionalLevel | null;
  /** Diplomas of the person that brought points already. */
  others: readonly EducationLevel[];
  today: IsoDate;
};

/**
 * Why a diploma cannot bring credit points like this. Keepers do not record their own; only PNS at a functional level have points; a
 * diploma brings them once, from a day that has come, by a decision that is there.
 */
export function bonusBlockers(bonus: Recorded): Blocker[] {
  if (bonus.keeperId === bonus.personId) return [{ code: "career.own-case" }];
  if (bonus.employmentKind !== "pns") return [{ code: "career.not-pns" }];
  const blockers: Blocker[] = [];
  if (bonus.others.includes(bonus.education)) blockers.push({ code: "career.bonus-twice" });
  if (bonus.from > bonus.today) blockers.push({ code: "career.bonus-to-come" });
  else if (!bonus.levelThen) blockers.push({ code: "career.bonus-no-level" });
  if (bonus.documentDate > bonus.today) blockers.push({ code: "career.document-to-come" });
  return blockers;
}
