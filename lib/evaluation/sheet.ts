export type { Predicate, Rating, ResultKind } from "@/lib/db/generated/enums";

export type { EvaluationLine, EvaluationSheet } from "./queries";
