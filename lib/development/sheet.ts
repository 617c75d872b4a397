export type { BudgetLine, BudgetSheet } from "./queries/budget";
export type { Needs } from "./queries/needs";
export type { DevelopmentLine, DevelopmentSheet, OwnDevelopment } from "./queries/plan";
export type { Because, Proposal } from "./proposals";
