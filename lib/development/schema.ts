import { z } from "zod";

import { readDecimal } from "@/lib/numbers";

import { levelOf } from "./competencies";

/** Forms of learning that a person records by themselves, in the order in which they are offered. */
export const recordedForms = [
  "programme",
  "seminar",
  "workshop",
  "course",
  "e_learning",
  "learning_community",
  "internship",
  "workplace_guidance",
  "coaching",
  "mentoring",
] as const;

const line = (required: string) => z.string().trim().min(1, required).max(200, "too-long");

export const recordTrainingSchema = z
  .strictObject({
    title: line("title-required"),
    provider: line("provider-required"),
    form: z.enum(recordedForms),
    international: z.boolean(),
    /** The competency of one's position that it builds; none for a training of another kind. */
    competencyId: z.uuid().nullish(),
    startedOn: z.iso.date("date-required"),
    endedOn: z.iso.date("date-required"),
    quantity: z
      .string()
      .refine(
        (typed) => Number(readDecimal(typed) ?? "0") > 0 && Number(readDecimal(typed)) <= 2000,
        "quantity-wrong",
      )
      .transform((typed) => Number(readDecimal(typed))),
  })
  .refine(({ startedOn, endedOn }) => startedOn <= endedOn, {
    path: ["endedOn"],
    message: "ends-before-start",
  });

const passage = z.string().trim().max(1000, "too-long");

export const assessCompetencySchema = z.strictObject({
  personId: z.uuid(),
  competencyId: z.uuid(),
  level: z.int("level-required").min(1, "level-required").max(5, "level-required").transform(levelOf),
  reason: passage.min(1, "reason-required"),
  recommendation: passage,
  assessedOn: z.iso.date("date-required"),
});
