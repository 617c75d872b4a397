import { z } from "zod";

import { text } from "@/lib/fields";

import { retentionKinds } from "./run";

/** Months as typed; without a basis the time is a proposal. */
export const setRetentionSchema = z.strictObject({
  kind: z.enum(retentionKinds),
  version: z.int().min(0),
  months: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, "months-required")
    .transform(Number)
    .pipe(z.number().min(1, "months-required").max(1200, "months-required")),
  basis: text(300),
});

export const proposeRetentionSchema = z.strictObject({});

export const settleRetentionSchema = z.strictObject({ runId: z.uuid(), version: z.int().min(0) });
