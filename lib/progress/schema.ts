import { z } from "zod";

import { readDecimal } from "@/lib/numbers";

const link = z
  .string()
  .trim()
  .max(500, "too-long")
  .refine((typed) => typed === "" || /^https?:\/\/\S+$/i.test(typed), "not-a-link");

export const reportProgressSchema = z
  .strictObject({
    indicatorId: z.uuid(),
    value: z
      .string()
      .trim()
      .refine((typed) => typed === "" || readDecimal(typed) !== null, "not-a-number")
      .transform((typed) => (typed === "" ? null : readDecimal(typed))),
    note: z.string().trim().max(1000, "too-long"),
    evidence: link,
    files: z.array(z.uuid()).max(5, "too-many"),
  })
  .refine(({ value, note }) => value !== null || note !== "", { path: ["note"], message: "say-something" });

export const giveFeedbackSchema = z.strictObject({
  reportId: z.uuid(),
  text: z.string().trim().min(1, "feedback-required").max(1000, "too-long"),
});
