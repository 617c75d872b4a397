import { z } from "zod";

import { day, optionalDecimal, requiredText } from "@/lib/fields";

import { decisionKinds, decisionsTogether, mostTogether } from "./budget";
import { arrangements, studyLevels, trainingForms } from "./lines";

const version = z.int().min(0);
const reference = { planId: z.uuid(), /** The plan's, as it was read. */ version };

/** Learning hours as typed; "0" where a study has none. */
const hours = optionalDecimal({ whole: 4, fraction: 2 })
  .transform((typed) => typed ?? "0")
  .refine((typed) => Number(typed) >= 0, "hours-wrong");

/** Whole rupiah as typed, as digits; "0" where it costs nothing. */
const rupiah = optionalDecimal({ whole: 12, fraction: 0 })
  .transform((typed) => String(BigInt((typed ?? "0").replace(/\..*$/, ""))))
  .refine((typed) => !typed.startsWith("-"), "cost-wrong");

export const saveLineSchema = z
  .strictObject({
    year: z.int(),
    /** The plan's, as it was read; null while there is none for the year. */
    version: version.nullable(),
    /** Null for a new line. */
    lineId: z.uuid().nullable(),
    /** The key of the proposal that a new line takes up; null for one of one's own. */
    proposal: z.string().max(200).nullable(),
    /** Null for what the proposal means, which each reader has in their own language. */
    goal: requiredText(500, "goal-required").nullable(),
    /** None for a line that builds no competency of the dictionary. */
    competencyId: z.uuid().nullish(),
    /** The course of the catalogue that is meant, if one is. */
    courseId: z.uuid().nullish(),
    form: z.enum([...trainingForms, "study"], "form-required"),
    /** What is studied where the form is a study; counts for nothing else. */
    study: z.enum(studyLevels),
    arrangement: z.enum(arrangements),
    hours,
    startsOn: day("date-required"),
    endsOn: day("date-required"),
    cost: rupiah,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ["endsOn"], message: "ends-before-start" });

const lineReference = { ...reference, lineId: z.uuid() };

export const dropLineSchema = z.strictObject(lineReference);
export const nameMentorSchema = z.strictObject({
  ...lineReference,
  /** Null for nobody. */ mentorId: z.uuid().nullable(),
});
export const movePlanSchema = z.strictObject(reference);
export const returnPlanSchema = z.strictObject({ ...reference, note: requiredText(1000, "note-required") });
export const reopenPlanSchema = z.strictObject({
  ...reference,
  reason: requiredText(500, "reopening-required"),
});

export const setCeilingSchema = z.strictObject({
  agencyId: z.uuid(),
  year: z.int().min(2000).max(2200),
  /** The ceiling's, as it was read; null while there is none. */
  version: version.nullable(),
  amount: z
    .string()
    .refine((typed) => typed.trim() !== "", "amount-required")
    .pipe(rupiah),
  reason: requiredText(500, "basis-required"),
});

export const decideLineSchema = z.strictObject({
  ...lineReference,
  kind: z.enum(decisionKinds, "decision-required"),
  /** What is left of it where it is made smaller. */
  hours,
  cost: rupiah,
  reason: requiredText(500, "decision-reason-required"),
});

/** Several lines, each as it was read, and one word for all of them. */
export const decideLinesSchema = z.strictObject({
  lines: z
    .array(z.strictObject(lineReference))
    .min(1, "lines-required")
    .max(mostTogether)
    .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length),
  kind: z.enum(decisionsTogether, "decision-required"),
  reason: requiredText(500, "decision-reason-required"),
});

export const setCalendarSchema = z.strictObject({
  year: z.int().min(2000).max(2200),
  /** The year's, as it was read; null while the usual days count. */
  version: version.nullable(),
  submitBy: day("date-required"),
  decideBy: day("date-required"),
  budgetBy: day("date-required"),
});

/** A year that an address names; the given one for anything that is none. */
export const yearAsked = (usual: number) => z.coerce.number().int().min(2000).max(2200).catch(usual);

/** By which unit or course an address asks for what waits for a decision; null for anything else. */
export const waitingAsked = z
  .object({ unit: z.uuid().optional().catch(undefined), course: z.uuid().optional().catch(undefined) })
  .transform(({ unit, course }) =>
    unit ? { by: "unit" as const, id: unit } : course ? { by: "course" as const, id: course } : null,
  );

export type MovePlan = z.output<typeof movePlanSchema>;
