import { z } from "zod";

import { day, optionalDecimal, requiredText, text } from "@/lib/fields";

const isLink = (typed: string) => /^https?:\/\/\S+$/i.test(typed) && URL.canParse(typed);
const link = text(500).refine((typed) => typed === "" || isLink(typed), "not-a-link");

export const reportProgressSchema = z
  .strictObject({
    indicatorId: z.uuid(),
    value: optionalDecimal({ whole: 14, fraction: 4 }),
    note: text(1000),
    evidence: link,
    files: z.array(z.uuid()).max(5, "too-many"),
  })
  .refine(({ value, note }) => value !== null || note !== "", { path: ["note"], message: "say-something" });

export const giveFeedbackSchema = z.strictObject({
  reportId: z.uuid(),
  text: requiredText(1000, "feedback-required"),
});

export const withdrawReportSchema = z.strictObject({ reportId: z.uuid() });

export const saveStepSchema = z.strictObject({
  /** Null for a new one. */
  stepId: z.uuid().nullable(),
  version: z.int().min(0),
  resultId: z.uuid(),
  text: requiredText(300, "step-required"),
  dueOn: day("date-required"),
});

export const finishStepSchema = z.strictObject({
  stepId: z.uuid(),
  version: z.int().min(0),
  /** False takes back that it was done. */
  done: z.boolean(),
});

export const dropStepSchema = z.strictObject({ stepId: z.uuid(), version: z.int().min(0) });

/** A year other than this one that progress is asked for. */
export const progressParameters = z.object({
  year: z.coerce.number().int().min(2000).max(2100).nullable().catch(null),
});
