export type { BudgetGroup, BudgetLine, BudgetSheet } from "./queries/budget";
export type { DatesOfYear } from "./queries/calendar";
export type { MentoredPlan } from "./queries/mentors";
export type { Needs } from "./queries/needs";
export type { DevelopmentLine, DevelopmentSheet, OwnDevelopment } from "./queries/plan";
export type { Offer } from "./offers";
export type { Because, Proposal } from "./proposals";
export type { StudyLeaveToday } from "./queries/study";
