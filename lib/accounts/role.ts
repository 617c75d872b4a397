import type { Role } from "@/lib/db/generated/enums";
import { addDays, type IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

/** All roles, in the order of the form. */
export const roles = [
  ...(["agency_admin", "regional_hr", "leadership", "auditor", "system_admin"] as const),
] as const satisfies readonly Role[];

/**
 * Which role's holder gives a role, and ends it: who keeps the system those of the region, its leaders and its auditors, and the regional
 * HR agency those who keep the records of an agency.
 */
export const giverOf = (role: Role): Role => (role === "agency_admin" ? "regional_hr" : "system_admin");

/** A unit as a role is given for it. */
type Place = { parentId: string | null; agencyId: string | null };

const ofRegion: readonly Role[] = ["regional_hr", "system_admin"];

/** Whether a role means something in a unit: those of the region are held in the unit above all others, an agency's in one of an agency. */
export function fitsUnit(role: Role, { parentId, agencyId }: Place) {
  if (ofRegion.includes(role)) return parentId === null;
  return role !== "agency_admin" || agencyId !== null;
}

/** From the first day to the last, both included; without a last day until somebody ends it. */
type RoleDays = { validFrom: IsoDate; validTo: IsoDate | null };

/** Today, and the first day on which the person is no longer in service, as far as it is on record. */
type Service = { today: IsoDate; left: IsoDate | null };

/**
 * Why a role cannot be given for a unit and days; empty when it can. Nobody is said to have held one before it was given, and a last day
 * that somebody chose is not moved: were the departure undone, the role would end on a day that nobody chose.
 */
export function givingBlockers(
  role: Role,
  unit: Place,
  { validFrom, validTo }: RoleDays,
  { today, left }: Service,
): Blocker[] {
  return [
    ...(fitsUnit(role, unit) ? [] : [{ code: "account.role-unit" as const }]),
    ...(validFrom < today ? [{ code: "account.role-past" as const }] : []),
    ...(validTo !== null && validTo < validFrom ? [{ code: "account.role-ends-first" as const }] : []),
    ...(left !== null && validTo !== null && validTo >= left
      ? [{ code: "account.role-outlives-service" as const, date: left }]
      : []),
  ];
}

/** The last day of a role that is ended now: yesterday; null for one that had not begun before today, which was never held. */
export const lastDayNow = (validFrom: IsoDate, today: IsoDate): IsoDate | null =>
  validFrom < today ? addDays(today, -1) : null;

/** The last day of a role for which none was chosen: the last in service, as of those that were held when its end was recorded. */
export const lastDayInService = (left: IsoDate | null): IsoDate | null => left && addDays(left, -1);
