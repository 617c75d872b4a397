import type { Role } from "@/lib/db/generated/enums";

import type { Actor } from "./actor";

export type Permission =
  | "people:read"
  | "people:manage"
  | "plan:read"
  | "evaluation:read"
  | "development:read"
  | "competency:manage"
  | "training:manage"
  | "talent:read"
  | "report:read"
  | "report:decide"
  | "cycle:manage"
  | "goal:manage"
  | "audit:read"
  | "account:manage";

/** A new role in the schema does not compile until this table says what it may do, inside the unit it was granted for. */
const permissionsByRole = {
  agency_admin: [
    "people:read",
    "people:manage",
    "plan:read",
    "development:read",
    "competency:manage",
    "goal:manage",
    "account:manage",
  ],
  regional_hr: [
    "people:read",
    "people:manage",
    "plan:read",
    "evaluation:read",
    "development:read",
    "competency:manage",
    "training:manage",
    "talent:read",
    "report:read",
    "cycle:manage",
    "goal:manage",
    "account:manage",
  ],
  leadership: ["report:read", "report:decide", "talent:read"],
  auditor: ["people:read", "plan:read", "evaluation:read", "report:read", "audit:read"],
  system_admin: ["account:manage"],
} as const satisfies Record<Role, readonly Permission[]>;

const allows = (role: Role, permission: Permission) =>
  (permissionsByRole[role] as readonly Permission[]).includes(permission);

/** The roles that hold the permission where they were granted. */
export const rolesWith = (permission: Permission): Role[] =>
  (Object.keys(permissionsByRole) as Role[]).filter((role) => allows(role, permission));

/** The paths of the units for which the actor holds the permission; a unit is covered when its path starts with one. */
export const unitPathsFor = (actor: Actor, permission: Permission): string[] =>
  actor.grants.filter(({ role }) => allows(role, permission)).map(({ unitPath }) => unitPath);

/** Whether the actor holds the permission anywhere. */
export const holds = (actor: Actor, permission: Permission) => unitPathsFor(actor, permission).length > 0;

/** Whether the actor holds the permission for the unit with this path. */
export const holdsFor = (actor: Actor, permission: Permission, unitPath: string) =>
  unitPathsFor(actor, permission).some((path) => unitPath.startsWith(path));
