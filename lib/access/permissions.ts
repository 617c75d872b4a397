import type { AuditedKind, Role } from "@/lib/db/generated/enums";

import type { Actor, Grant } from "./actor";

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
  | "letter:hold"
  | "letter:keep"
  | "retention:keep"
  | "account:manage"
  | "system:keep";

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
    "retention:keep",
  ],
  leadership: ["report:read", "report:decide", "talent:read"],
  auditor: ["people:read", "plan:read", "evaluation:read", "report:read", "audit:read", "letter:hold"],
  system_admin: ["account:manage", "letter:keep", "retention:keep", "system:keep"],
} as const satisfies Record<Role, readonly Permission[]>;

const allows = (role: Role, permission: Permission) =>
  (permissionsByRole[role] as readonly Permission[]).includes(permission);

/** Which kind of records a letter has to name for it; an auditor finds people's names with any letter. */
const kindAsked: Partial<Record<Permission, AuditedKind>> = {
  "plan:read": "plans",
  "evaluation:read": "evaluations",
  "report:read": "figures",
  "audit:read": "trail",
};

/** Whether the grant allows it. Without a letter an auditor has nothing but the list of letters. */
function grants({ role, letter }: Grant, permission: Permission) {
  if (!allows(role, permission)) return false;
  if (role !== "auditor" || permission === "letter:hold") return true;
  const kind = kindAsked[permission];
  return letter !== undefined && (kind === undefined || letter.kinds.includes(kind));
}

/** The roles that hold the permission where they were granted. */
export const rolesWith = (permission: Permission): Role[] =>
  (Object.keys(permissionsByRole) as Role[]).filter((role) => allows(role, permission));

/** The actor's grants that hold the permission, each with its unit and, of an auditor, the days that it is for. */
export const grantsFor = (actor: Actor, permission: Permission): Grant[] =>
  actor.grants.filter((grant) => grants(grant, permission));

/** The paths of the units for which the actor holds the permission; a unit is covered when its path starts with one. */
export const unitPathsFor = (actor: Actor, permission: Permission): string[] => [
  ...new Set(grantsFor(actor, permission).map(({ unitPath }) => unitPath)),
];

/** The same for records of a year: of an auditor's letters, those that cover a day of it. */
export const unitPathsInYear = (actor: Actor, permission: Permission, year: number): string[] => [
  ...new Set(
    grantsFor(actor, permission)
      .filter(({ letter }) => !letter || (letter.from <= `${year}-12-31` && letter.to >= `${year}-01-01`))
      .map(({ unitPath }) => unitPath),
  ),
];

/** Whether the actor holds the permission for records of a year of the unit with this path. */
export const holdsInYear = (actor: Actor, permission: Permission, unitPath: string, year: number) =>
  unitPathsInYear(actor, permission, year).some((path) => unitPath.startsWith(path));

/** Whether the actor holds the permission anywhere. */
export const holds = (actor: Actor, permission: Permission) => unitPathsFor(actor, permission).length > 0;

/** Whether the actor holds the permission anywhere for how things stand today: an auditor by a letter that covers a day of this year. */
export const holdsThisYear = (actor: Actor, permission: Permission) =>
  unitPathsInYear(actor, permission, Number(actor.today.slice(0, 4))).length > 0;

/** Whether the actor holds the permission for the unit with this path. */
export const holdsFor = (actor: Actor, permission: Permission, unitPath: string) =>
  unitPathsFor(actor, permission).some((path) => unitPath.startsWith(path));
