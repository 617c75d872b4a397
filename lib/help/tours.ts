import { type ChangeRole, changeRoles } from "./changes";

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
  keeper: [
    ["tasks", "#content h1"],
    ["people", '#menu a[href="/organisation/people"]'],
    ["records", '#menu a[href="/organisation/data-errors"]'],
    ["accounts", '#menu a[href="/administration/accounts"]'],
    ["help", 'header a[href="/help"]'],
  ],
  leader: [
    ["tasks", "#content h1"],
    ["figures", '#menu a[href="/reports"]'],
    ["blocked", '#menu a[href="/plans/waiting"]'],
    ["decisions", '#menu a[href="/reports/decisions"]'],
    ["help", 'header a[href="/help"]'],
  ],
} as const satisfies Record<ChangeRole, readonly (readonly [stop: string, at: string])[]>;

/** The tour that an address asks for, or none. */
export const askedTour = (asked: unknown) => changeRoles.find((role) => role === asked) ?? null;
