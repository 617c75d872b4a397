import { addDays, type IsoDate } from "@/lib/dates";

import type { Case, PlannedAssignment } from "./case";
import type { Known } from "./present";

type Step = PlannedAssignment["step"];

/**
 * Whoever has left comes back by no list, and what a list says of whoever will leave holds until then. Nobody comes under a supervisor who
 * leaves: it is not for a list to say who follows.
 */
export function keepDepartures(one: Case, { goneOn }: Known, today: IsoDate) {
  const { person, blockers, assignment, supervision } = one;
  const gone = person && goneOn.get(person.id);
  if (gone && [assignment, supervision].some((planned) => gone <= today || reaches(planned?.step, gone))) {
    blockers.push({ code: "movement.gone", date: gone });
    return nothingOf(one);
  }
  if (gone && assignment) one.assignment = { ...assignment, step: until(assignment.step, gone) };
  if (gone && supervision) one.supervision = { ...supervision, step: until(supervision.step, gone) };
  const date = supervision && goneOn.get(supervision.rater);
  if (!date) return;
  blockers.push({ code: "import.supervisor-left", date });
  one.supervision = null;
}

const reaches = (step: Step | undefined, gone: IsoDate) => step?.kind === "starts" && step.from >= gone;

const until = (step: Step, gone: IsoDate): Step =>
  step.kind === "starts" && (!step.to || step.to >= gone) ? { ...step, to: addDays(gone, -1) } : step;

function nothingOf(one: Case) {
  one.assignment = null;
  one.supervision = null;
}
