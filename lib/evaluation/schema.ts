import { z } from "zod";

import { requiredText, text } from "@/lib/fields";

const reference = { evaluationId: z.uuid(), version: z.number().int().min(0) };
const rating = z.enum(["above", "as_expected", "below"]);
const longest = 2000;

export const moveEvaluationSchema = z.strictObject(reference);

export const selfAssessSchema = z.strictObject({
  ...reference,
  selfAssessment: requiredText(longest, "self-assessment-required"),
});

export const saveRatingsSchema = z.strictObject({
  ...reference,
  marks: z
    .array(z.strictObject({ resultId: z.uuid(), mark: rating }))
    .max(100)
    .refine((marks) => new Set(marks.map(({ resultId }) => resultId.toLowerCase())).size === marks.length),
  resultRating: rating.nullable(),
  behaviourRating: rating.nullable(),
  note: text(longest),
});

export const fileObjectionSchema = z.strictObject({
  ...reference,
  reason: requiredText(longest, "reason-required"),
});

export const stateOnObjectionSchema = z.strictObject({
  ...reference,
  statement: requiredText(longest, "statement-required"),
});

export const decideObjectionSchema = z.strictObject({
  ...reference,
  decision: z.enum(["upheld", "changed"]),
  resultRating: rating.nullable(),
  behaviourRating: rating.nullable(),
  hearing: requiredText(longest, "hearing-required"),
  explanation: requiredText(longest, "explanation-required"),
  recommendation: text(longest),
});

export const reportUpwardSchema = z.strictObject({ periodId: z.uuid() });

export const openEvaluationsSchema = z.strictObject({});

export const decideUnitResultSchema = z.strictObject({
  unitId: z.uuid(),
  periodId: z.uuid(),
  /** The version the person saw; null where nothing was decided yet. */
  version: z.number().int().min(0).nullable(),
  level: z.enum(["excellent", "good", "needs_improvement", "poor", "very_poor"]),
  reason: text(longest),
});
