import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";

/** For whom it is told what changes. */
export const changeRoles = ["employee", "supervisor", "keeper", "leader"] as const;
export type ChangeRole = (typeof changeRoles)[number];

type Place = { leads: boolean; official: boolean };

/** Whose page somebody is shown first: that of the widest role they have. Every one of them may be read by everybody. */
export function changeRoleOf(actor: Actor, { leads, official }: Place): ChangeRole {
  if (official || actor.grants.some(({ role }) => role === "leadership")) return "leader";
  if (holds(actor, "people:manage") || holds(actor, "account:manage")) return "keeper";
  return leads ? "supervisor" : "employee";
}

/** The role that an address asks for, or the reader's own. */
export const askedRole = (asked: string | undefined, own: ChangeRole) =>
  changeRoles.find((role) => role === asked) ?? own;
