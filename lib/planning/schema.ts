import { z } from "zod";

import { optionalDecimal, requiredText, text } from "@/lib/fields";

/** Which plan, as the person saw it. */
export const planReference = { planId: z.uuid(), version: z.number().int().min(0) };

const line = (required: string) => requiredText(500, required);
const note = text(1000);

export const createPlanSchema = z.strictObject({ year: z.number().int().min(2000).max(2200) });

export const saveResultSchema = z.strictObject({
  ...planReference,
  resultId: z.uuid().nullable(),
  kind: z.enum(["main", "additional"]),
  statement: line("statement-required"),
});

const optionalLine = text(200).transform((typed) => typed || null);

export const saveIndicatorSchema = z
  .strictObject({
    ...planReference,
    resultId: z.uuid(),
    indicatorId: z.uuid().nullable(),
    text: line("indicator-required"),
    aspect: z.enum(["quantity", "quality", "time", "cost"]).nullable(),
    perspective: z.enum(["recipients", "processes", "strengthening", "budget"]).nullable(),
    targetValue: optionalDecimal({ whole: 14, fraction: 4 }),
    targetUnit: optionalLine,
    targetNarrative: optionalLine,
    direction: z.enum(["higher", "lower"]),
  })
  .refine(({ aspect, perspective }) => aspect === null || perspective === null, {
    path: ["perspective"],
    message: "aspect-or-perspective",
  });

export const removeLineSchema = z.strictObject({ ...planReference, lineId: z.uuid() });

export const saveExpectationSchema = z.strictObject({
  ...planReference,
  value: z.enum([
    "service_oriented",
    "accountable",
    "competent",
    "harmonious",
    "loyal",
    "adaptive",
    "collaborative",
  ]),
  expectation: note,
});

export const addAppendixItemSchema = z.strictObject({
  ...planReference,
  section: z.enum(["resources", "accountability", "consequences"]),
  text: line("appendix-required"),
});

export const movePlanSchema = z.strictObject(planReference);

/** Remarks come by the id of their line, empty where there is none, and become the list of those that say something. */
export const returnPlanSchema = z
  .strictObject({
    ...planReference,
    note,
    remarks: z.record(z.uuid(), text(500)),
  })
  .refine(({ remarks }) => Object.keys(remarks).length <= 100)
  .transform(({ remarks, ...returned }) => ({
    ...returned,
    comments: Object.entries(remarks).flatMap(([lineId, text]) => (text ? [{ lineId, text }] : [])),
  }));

export const revisePlanSchema = z.strictObject({ ...planReference, dialogueNote: line("dialogue-required") });

export type PlanReference = z.output<typeof movePlanSchema>;
