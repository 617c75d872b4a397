import { z } from "zod";

import { requiredText, text } from "@/lib/fields";
import { searchedText } from "@/lib/search-parameters";

import type { Order } from "./order";

/** The payload of a job that draws. The order was written by the app itself; its name proves that it is still the same. */
export const drawJobSchema = z.object({
  name: z.string().regex(/^[0-9a-f]{64}$/),
  order: z.custom<Order>((order) => typeof order === "object" && order !== null),
});

/** The payload of a job that draws what was issued. */
export const sealJobSchema = z.object({ documentId: z.uuid() });

/** Which documents the keeper looks for: by a code as it was typed, or of an evaluation. */
export const withdrawableFilterSchema = z.object({
  code: searchedText,
  evaluation: z.uuid().nullable().catch(null),
});

export const withdrawDocumentSchema = z.strictObject({
  code: text(60),
  reason: requiredText(500, "reason-required"),
});
