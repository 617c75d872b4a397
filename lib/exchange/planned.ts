import type { MovementKind, Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import { departures } from "@/lib/organisation/departures";

import type { ImportPlan } from "./case";
import type { RequirementPlan } from "./competency-requirements";
import type { MovementPlan } from "./movements";
import type { OpeningPlan } from "./opening-plan";

/** The plan of a list, by what the list is about. */
export type Planned =
  | { kind: "people"; plan: ImportPlan }
  | { kind: "competency_requirements"; plan: RequirementPlan }
  | { kind: "movements"; plan: MovementPlan }
  | PlannedOpening;

export type PlannedOpening =
  | { kind: "past_predicates"; plan: OpeningPlan<Predicate> }
  | { kind: "past_unit_results"; plan: OpeningPlan<UnitResultLevel> }
  | {
      kind: "past_credit_points" | "past_assessments" | "past_trainings" | "past_plans";
      plan: OpeningPlan<string>;
    };

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

/** What a dictionary changes. */
export type DictionaryCounts = Record<
  "newCompetencies" | "newRequirements" | "changedRequirements" | "unchanged" | "merged",
  number
>;

/** What a list of movements changes. */
export type MovementCounts = Record<
  "transfers" | "actings" | "leaves" | "departures" | "otherRater" | "unchanged" | "merged",
  number
>;

/** What a list changes, by kind of change, in the order in which it is told. */
export type ListCounts = ImportCounts | OpeningCounts | DictionaryCounts | MovementCounts;

/** Where a list stands before it is applied. */
export const stateOf = ({ plan: { findings, touched } }: Planned) =>
  findings.length > 0 ? ("faulty" as const) : touched.length > 0 ? ("clean" as const) : ("nothing" as const);

/** The changes of a plan as numbers. */
export function countsOf(planned: Planned): ListCounts {
  if (planned.kind === "people") return countsOfPeople(planned.plan);
  if (planned.kind === "competency_requirements") return countsOfDictionary(planned.plan);
  if (planned.kind === "movements") return countsOfMovements(planned.plan);
  return countsOfOpening(planned.plan);
}

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

const countsOfMovements = ({ entries, otherRater, unchanged, merged }: MovementPlan): MovementCounts => {
  const count = (...kinds: MovementKind[]) =>
    entries.filter(({ order }) => kinds.includes(order.kind)).length;
  return {
    transfers: count("transfer"),
    actings: count("acting", "daily_acting", "acting_end"),
    leaves: count("leave", "return"),
    departures: count(...departures),
    ...{ otherRater, unchanged, merged },
  };
};

const countsOfDictionary = (plan: RequirementPlan): DictionaryCounts => ({
  newCompetencies: plan.newCompetencies.length,
  newRequirements: plan.added.length,
  changedRequirements: plan.corrected.length,
  ...{ unchanged: plan.unchanged, merged: plan.merged },
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

/** The first corrections of a list, with what stands before and after, and how many there are. */
export function correctionsShown(planned: Planned): { total: number; first: ShownCorrection[] } {
  if (planned.kind === "people" || planned.kind === "movements") return { total: 0, first: [] };
  const total = planned.plan.corrected.length;
  if (planned.kind === "competency_requirements") {
    const first = planned.plan.corrected.slice(0, shown).map(({ row, target, code, before, level }) => ({
      ...{ row, name: target.name, about: code },
      before: { value: String(before), documentNumber: null },
      after: { value: String(level), documentNumber: null },
    }));
    return { total, first };
  }
  const first = planned.plan.corrected.slice(0, shown).map(({ row, name, about, facts, before }) => ({
    ...{ row, name, about },
    before: { value: before.value, documentNumber: before.documentNumber },
    after: { value: facts.value, documentNumber: facts.documentNumber },
  }));
  return { total, first };
}

type Said = { value: string; documentNumber: string | null };
export type ShownCorrection = { row: number; name: string; about: string; before: Said; after: Said };
