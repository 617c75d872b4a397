export type { Predicate, Rating, ResultKind } from "@/lib/db/generated/enums";

export type { EvaluationLine } from "./queries/lists";
export type { EvaluationSheet } from "./queries/sheet";
export type { StudyGuide } from "./study-guide";
