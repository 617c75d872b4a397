import { z } from "zod";

import { readDecimal } from "@/lib/numbers";

/** Which plan, as the person saw it. */
export const planReference = { planId: z.uuid(), version: z.number().int().min(0) };

const line = (required: string) => z.string().trim().min(1, required).max(500, "too-long");
const note = z.string().trim().max(1000, "too-long");

export const createPlanSchema = z.strictObject({ year: z.number().int().min(2000).max(2200) });

export const saveResultSchema = z.strictObject({
  ...planReference,
  resultId: z.uuid().nullable(),
  kind: z.enum(["main", "additional"]),
  statement: line("statement-required"),
});

/** A number as typed: "1.234,5"; empty for none. */
const typedDecimal = z
  .string()
  .trim()
  .refine((typed) => typed === "" || readDecimal(typed) !== null, "not-a-number")
  .transform((typed) => (typed === "" ? null : readDecimal(typed)));

const optionalLine = z
  .string()
  .trim()
  .max(200, "too-long")
  .transform((text) => text || null);

export const saveIndicatorSchema = z.strictObject({
  ...planReference,
  resultId: z.uuid(),
  indicatorId: z.uuid().nullable(),
  text: line("indicator-required"),
  aspect: z.enum(["quantity", "quality", "time", "cost"]).nullable(),
  perspective: z.enum(["recipients", "processes", "strengthening", "budget"]).nullable(),
  targetValue: typedDecimal,
  targetUnit: optionalLine,
  targetNarrative: optionalLine,
  direction: z.enum(["higher", "lower"]),
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
    remarks: z.record(z.uuid(), z.string().trim().max(500, "too-long")),
  })
  .refine(({ remarks }) => Object.keys(remarks).length <= 100)
  .transform(({ remarks, ...returned }) => ({
    ...returned,
    comments: Object.entries(remarks).flatMap(([lineId, text]) => (text ? [{ lineId, text }] : [])),
  }));

export const revisePlanSchema = z.strictObject({ ...planReference, dialogueNote: line("dialogue-required") });

export type PlanReference = z.output<typeof movePlanSchema>;
