import type { EventName } from "./event-names";

/** What is logged of reading what is about one person, by the person it is about (A1); the subject is that person. */
export const readsOfPerson = [
  "career.dossier-read",
  "talent.box-read",
  "talent.record-read",
  "organisation.record-read",
  "organisation.figure-read",
  "career.profile-read",
  "development.profile-read",
  "development.form-taken",
  "plan.form-taken",
  "plan.bundled",
] as const satisfies readonly EventName[];

/** The same, where the subject is one of the person's evaluations. */
export const readsOfEvaluation = [
  "evaluation.read",
  "evaluation.bundled",
] as const satisfies readonly EventName[];

/** Files that left with one of the person's evaluations among others; the subject is the export. */
export const exportsOfEvaluations = [
  "export.outcomes",
  "export.outcomes-downloaded",
] as const satisfies readonly EventName[];

export type ReadName =
  (typeof readsOfPerson)[number] | (typeof readsOfEvaluation)[number] | (typeof exportsOfEvaluations)[number];
