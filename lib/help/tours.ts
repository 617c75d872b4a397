import type { ChangeRole } from "./changes";

/** Who is shown around; whoever keeps records has the guide for it. */
export const tourRoles = ["employee", "supervisor", "leader"] as const satisfies readonly ChangeRole[];
export type TourRole = (typeof tourRoles)[number];

/**
 * The stops of each tour in their order, each with what it stands at: at fifteen seconds a stop, all are over within ninety. What a
 * reader's screen does not have, or a phone folds away, is told without being shown.
 */
export const tours = {
  employee: [
    ["tasks", "#content h1"],
    ["plan", '#menu a[href="/plans"]'],
    ["progress", '#menu a[href="/progress"]'],
    ["evaluation", '#menu a[href="/evaluations"]'],
    ["help", 'header a[href="/help"]'],
  ],
  supervisor: [
    ["waiting", "#content h1"],
    ["queue", '#menu a[href="/queue"]'],
    ["team", '#menu a[href="/progress/team"]'],
    ["rating", '#menu a[href="/evaluations/team"]'],
    ["help", 'header a[href="/help"]'],
  ],
  leader: [
    ["tasks", "#content h1"],
    ["figures", '#menu a[href="/reports"]'],
    ["blocked", '#menu a[href="/plans/waiting"]'],
    ["decisions", '#menu a[href="/reports/decisions"]'],
    ["help", 'header a[href="/help"]'],
  ],
} as const satisfies Record<TourRole, readonly (readonly [stop: string, at: string])[]>;

/** The tour for whom it is told what changes. */
export const tourOf = (role: ChangeRole): TourRole => (role === "keeper" ? "employee" : role);

/** The tour that an address asks for, or none. */
export const askedTour = (asked: unknown) => tourRoles.find((role) => role === asked) ?? null;
