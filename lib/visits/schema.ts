import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";
import { steps } from "@/lib/reporting/adoption";

export const planVisitSchema = z.strictObject({
  unitId: z.uuid(),
  step: z.enum(steps),
  day: day("day-required"),
  /** The NIP of somebody of this government, or a name. */
  trainer: requiredText(120, "trainer-required"),
  note: text(500),
});

const reference = { visitId: z.uuid(), version: z.int().min(0) };

export const holdVisitSchema = z.strictObject({ ...reference, seen: requiredText(1000, "seen-required") });
export const cancelVisitSchema = z.strictObject({
  ...reference,
  reason: requiredText(500, "reason-required"),
});
