import type { Role } from "@/lib/db/generated/enums";

/** Of whom a second factor is asked by their role (O3): who leads or administers. A new role does not compile until it stands here. */
const askedOfRole = {
  agency_admin: true,
  regional_hr: true,
  leadership: true,
  system_admin: true,
  auditor: false,
} as const satisfies Record<Role, boolean>;

type Powers = { grants: readonly { role: Role }[]; /** Whether they rate somebody today. */ leads: boolean };

/** Whether somebody's password alone opens too much: they rate somebody today, lead or administer. */
export const needsSecondFactor = ({ grants, leads }: Powers) =>
  leads || grants.some(({ role }) => askedOfRole[role]);

/** Nothing to do; to be set up by a day (YYYY-MM-DD), from which on nothing else opens; or nothing else opens before it is set up. */
export type FactorStanding = "settled" | { from: string } | "due";

type Held = {
  needs: boolean;
  has: boolean;
  /** Whether an identity provider let them in, whose own second factor counts. */
  byProvider: boolean;
};

/**
 * How somebody stands with their second factor on a day. One day is set for the whole installation, so that a circular can name it and
 * nobody's last day is a surprise; without one nobody has to have any.
 */
export function factorStanding(
  { needs, has, byProvider }: Held,
  from: string | undefined,
  today: string,
): FactorStanding {
  if (!from || !needs || has || byProvider) return "settled";
  return from <= today ? "due" : { from };
}
