import type { ImportKind } from "@/lib/db/generated/enums";

/** What lists of opening data are about. */
export const openingKinds = [
  "past_predicates",
  "past_unit_results",
  "past_credit_points",
  "past_assessments",
  "past_trainings",
  "past_plans",
] as const satisfies ImportKind[];
export type OpeningKind = (typeof openingKinds)[number];

/** Kinds of which a whole year can be known, or missing. */
export const yearlyKinds = ["past_predicates", "past_unit_results"] as const satisfies OpeningKind[];
export type YearlyKind = (typeof yearlyKinds)[number];

/** Kinds of which a template is handed out. */
export type TemplateKind = OpeningKind | "competency_requirements" | "movements";
