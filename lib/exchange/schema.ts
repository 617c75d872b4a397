import { z } from "zod";

import { pageNumber } from "@/lib/search-parameters";

export const applyImportSchema = z.strictObject({ importId: z.uuid() });

/** The largest file that is read, in bytes. */
export const largestFile = 10_000_000;

/** Which rows of a preview are asked for. */
export const findingFilterSchema = z.object({
  reason: z.string().max(60).catch(""),
  agency: z.string().max(250).catch(""),
  page: pageNumber,
});

export type FindingFilter = z.output<typeof findingFilterSchema>;
