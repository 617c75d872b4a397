import type { ImportKind } from "@/lib/db/generated/enums";

import { findHeadings, type ListShape, type Table } from "./headings";
import { type LineOf, readLines } from "./lines";
import { requirementList } from "./competency-requirements";
import { movementList } from "./movements";
import { assessmentList } from "./past-assessments";
import { creditList } from "./past-credit-points";
import { planList } from "./past-plans";
import { predicateList } from "./past-predicates";
import { trainingList } from "./past-trainings";
import { unitResultList } from "./past-unit-results";
import { peopleList } from "./people-list";

type Shape = { required: readonly string[]; read: (table: Table) => Read | null };
type Read = { missing: readonly string[]; lines: readonly LineOf<string>[] };

const shapeOf = <Field extends string>(shape: ListShape<Field>): Shape => ({
  required: Object.values<string | undefined>(shape.required).flatMap((name) => name ?? []),
  read: (table) => {
    const headings = findHeadings(table, shape);
    return headings && { missing: headings.missing, lines: readLines(table, headings, shape) };
  },
});

/** How each kind of list is read out of a table. A further kind of opening data is a module of its own, and a row here. */
export const shapes: Readonly<Record<ImportKind, Shape>> = {
  people: shapeOf(peopleList),
  past_predicates: shapeOf(predicateList),
  past_unit_results: shapeOf(unitResultList),
  past_credit_points: shapeOf(creditList),
  past_assessments: shapeOf(assessmentList),
  past_trainings: shapeOf(trainingList),
  past_plans: shapeOf(planList),
  competency_requirements: shapeOf(requirementList),
  movements: shapeOf(movementList),
};
