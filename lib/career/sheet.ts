export type { CareerBelow, CareerFound } from "./queries/career";
export type { AimedPosition } from "./queries/aim";
export type { Dossier, DossierYear } from "./queries/dossier";
export type { FigureLine } from "./queries/figures";
export type { GradeStepLine, KeptCredits } from "./queries/grade-steps";
export type { GrowthLine } from "./queries/growth";
export type { Reader } from "./queries/readers";
