import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";

import type { ImportPlan } from "./case";
import type { OpeningPlan } from "./opening-plan";

/** The plan of a list, by what the list is about. */
export type Planned =
  | { kind: "people"; plan: ImportPlan }
  | { kind: "past_predicates"; plan: OpeningPlan<Predicate> }
  | { kind: "past_unit_results"; plan: OpeningPlan<UnitResultLevel> };

/** What a list of people changes, by kind of change. */
export type ImportCounts = Record<
  | "newPeople"
  | "changedPeople"
  | "assignments"
  | "supervisions"
  | "newUnits"
  | "newPositions"
  | "unchanged"
  | "merged",
  number
>;

/** What a list of opening data changes. */
export type OpeningCounts = Record<"added" | "corrected" | "unchanged" | "merged", number>;

/** What a list changes, by kind of change, in the order in which it is told. */
export type ListCounts = ImportCounts | OpeningCounts;

/** Where a list stands before it is applied. */
export const stateOf = ({ plan: { findings, touched } }: Planned) =>
  findings.length > 0 ? ("faulty" as const) : touched.length > 0 ? ("clean" as const) : ("nothing" as const);

/** The changes of a plan as numbers. */
export const countsOf = (planned: Planned): ListCounts =>
  planned.kind === "people" ? countsOfPeople(planned.plan) : countsOfOpening(planned.plan);

/** The changes of a list of people as numbers. */
export const countsOfPeople = ({ unchanged, merged, ...plan }: ImportPlan): ImportCounts => ({
  newPeople: plan.newPeople.length,
  changedPeople: plan.changedPeople.length,
  assignments: plan.assignments.length,
  supervisions: plan.supervisions.length,
  newUnits: plan.newUnits.length,
  newPositions: plan.newPositions.length,
  unchanged,
  merged,
});

/** The changes of a list of opening data as numbers. */
export const countsOfOpening = ({
  added,
  corrected,
  unchanged,
  merged,
}: Pick<OpeningPlan<string>, "added" | "corrected" | "unchanged" | "merged">): OpeningCounts => ({
  ...{ added: added.length, corrected: corrected.length, unchanged, merged },
});

const shown = 50;

/** The first corrections of a list of opening data, with what stands before and after, and how many there are. */
export function correctionsShown({ kind, plan }: Planned) {
  if (kind === "people") return { total: 0, first: [] };
  const first = plan.corrected.slice(0, shown).map(({ row, name, year, facts, before }) => ({
    ...{ row, name, year },
    before: { value: before.value, documentNumber: before.documentNumber },
    after: { value: facts.value, documentNumber: facts.documentNumber },
  }));
  return { total: plan.corrected.length, first };
}

export type ShownCorrection = ReturnType<typeof correctionsShown>["first"][number];
