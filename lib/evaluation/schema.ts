import { z } from "zod";

import { requiredText, text } from "@/lib/fields";
import { behaviourValues } from "@/lib/planning/behaviour-values";
import { pageNumber } from "@/lib/search-parameters";

import { mostHandedOver } from "./chain";

const reference = { evaluationId: z.uuid(), version: z.number().int().min(0) };
const rating = z.enum(["above", "as_expected", "below"]);
const longest = 2000;

export const moveEvaluationSchema = z.strictObject(reference);

export const selfAssessSchema = z.strictObject({
  ...reference,
  selfAssessment: requiredText(longest, "self-assessment-required"),
});

/** A remark per value of BerAKHLAK; what is empty is none. */
const behaviourRemarks = z
  .array(z.strictObject({ value: z.enum(behaviourValues), text: text(longest) }))
  .max(behaviourValues.length)
  .refine((remarks) => new Set(remarks.map(({ value }) => value)).size === remarks.length)
  .transform((remarks) => remarks.filter((remark) => remark.text !== ""));

export const saveRatingsSchema = z.strictObject({
  ...reference,
  marks: z
    .array(z.strictObject({ resultId: z.uuid(), mark: rating }))
    .max(100)
    .refine((marks) => new Set(marks.map(({ resultId }) => resultId.toLowerCase())).size === marks.length),
  resultRating: rating.nullable(),
  behaviourRating: rating.nullable(),
  behaviours: behaviourRemarks,
  note: text(longest),
});

const mostInGroup = 500;
const eachOnce = (rows: readonly { evaluationId: string }[]) =>
  new Set(rows.map(({ evaluationId }) => evaluationId.toLowerCase())).size === rows.length;

/** As many as are handed over in one transaction: their documents are issued in it, and the trail of the agency waits. */
export const handOverTogetherSchema = z.strictObject({
  evaluations: z.array(moveEvaluationSchema).min(1).max(mostHandedOver).refine(eachOnce),
});

/** Why the distribution in one period leaves the pattern, a reason for each way in which it does. */
const reasons = z
  .array(
    z.strictObject({
      periodId: z.uuid(),
      deviation: z.string().regex(/^[a-z-]{1,20}:[a-z_+]{1,60}(:\d{1,3})?$/),
      text: text(longest),
    }),
  )
  .max(50)
  .transform((given) => given.filter((reason) => reason.text !== ""));

export const signEvaluationsSchema = z.strictObject({
  evaluations: z.array(moveEvaluationSchema).min(1).max(mostInGroup).refine(eachOnce),
  reasons,
});

export const applySimulationSchema = z.strictObject({
  changes: z
    .array(z.strictObject({ ...reference, resultRating: rating, behaviourRating: rating }))
    .max(mostInGroup)
    .refine(eachOnce),
  reasons,
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

export const decideUnitResultSchema = z.strictObject({
  unitId: z.uuid(),
  periodId: z.uuid(),
  /** The version the person saw; null where nothing was decided yet. */
  version: z.number().int().min(0).nullable(),
  level: z.enum(["excellent", "good", "needs_improvement", "poor", "very_poor"]),
  reason: text(longest),
});

/** Which reports upward are asked for: of a year, or of one agency's period. */
export const reportedParameters = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  period: z.uuid().nullable().catch(null),
  page: pageNumber,
});
