import { z } from "zod";

import { day, optionalDecimal, requiredText } from "@/lib/fields";

import { countsDays, daysOf } from "./hours";

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

const line = (required: string) => requiredText(200, required);

/** More than nothing, and no more than anybody learns in a year, in what the form of learning counts. */
const quantity = optionalDecimal({ whole: 6, fraction: 2 })
  .transform(Number)
  .refine((amount) => amount > 0 && amount <= 2000, "quantity-wrong");

export const recordTrainingSchema = z
  .strictObject({
    title: line("title-required"),
    provider: line("provider-required"),
    form: z.enum(recordedForms),
    international: z.boolean(),
    /** The competency of one's position that it builds; none for a training of another kind. */
    competencyId: z.uuid().nullish(),
    startedOn: day("date-required"),
    endedOn: day("date-required"),
    quantity,
  })
  .refine(({ startedOn, endedOn }) => startedOn <= endedOn, {
    path: ["endedOn"],
    message: "ends-before-start",
  })
  .refine((training) => !countsDays(training.form) || training.quantity <= daysOf(training), {
    path: ["quantity"],
    message: "more-days-than-lasted",
  });
