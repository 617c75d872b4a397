import { z } from "zod";

import { day, requiredText } from "@/lib/fields";
import { pageNumber } from "@/lib/search-parameters";

import { correctionFields } from "./correction";

export const askCorrectionSchema = z.strictObject({
  field: z.enum(correctionFields, "field-required"),
  wanted: requiredText(500, "wanted-required"),
  reason: requiredText(1000, "reason-required"),
  files: z.array(z.uuid()).max(5, "too-many-files"),
});

const reference = { requestId: z.uuid(), version: z.number().int().min(0) };

export const withdrawCorrectionSchema = z.strictObject(reference);

/** The day goes with a correction, and with nothing else. */
export const decideCorrectionSchema = z
  .strictObject({
    ...reference,
    decision: z.enum(["corrected", "refused"]),
    answer: requiredText(1000, "answer-required"),
    correctedOn: day("date-required").nullable(),
  })
  .refine(({ decision, correctedOn }) => (decision === "corrected") === (correctedOn !== null), {
    path: ["correctedOn"],
    error: "date-required",
  });

/** Which requests a keeper looks at, from the address of the page. */
export const keptCorrectionsFilter = z.object({
  show: z.enum(["open", "answered"]).catch("open"),
  page: pageNumber,
});

/** Which page of who opened one's record. */
export const readersFilter = z.object({ page: pageNumber });

/** In which form one takes a copy of one's data. */
export const copyParameters = z.object({ format: z.enum(["xlsx", "json"]) });
