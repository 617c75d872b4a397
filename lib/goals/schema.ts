import { z } from "zod";

import { optionalDecimal, requiredText, text } from "@/lib/fields";

const number = optionalDecimal({ whole: 14, fraction: 4 }).refine((read) => read !== null, "number-required");

export const saveGoalSchema = z.strictObject({
  unitId: z.uuid(),
  year: z.number().int().min(2000).max(2200),
  /** Null for a new one. */
  goalId: z.uuid().nullable(),
  version: z.number().int().min(0),
  kind: z.enum(["main_indicator", "agreement"]),
  text: requiredText(500, "goal-required"),
  measure: requiredText(60, "measure-required"),
  direction: z.enum(["higher", "lower"]),
  quarter1: number,
  quarter2: number,
  quarter3: number,
  quarter4: number,
});

export const reportGoalSchema = z.strictObject({
  goalId: z.uuid(),
  version: z.number().int().min(0),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  value: number,
  note: text(500),
});

/** Which unit's goals an address asks for. */
export const goalParameters = z.object({ unitId: z.uuid() });

/** Which unit's report as which kind of file. */
export const goalFileParameters = z.object({ unitId: z.uuid(), format: z.enum(["xlsx", "csv"]) });
