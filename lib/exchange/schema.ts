import { z } from "zod";

import { pageNumber } from "@/lib/search-parameters";

import { openingKinds } from "./kinds";

export const applyImportSchema = z.strictObject({ importId: z.uuid() });

/** What a list is about. */
export const listKindSchema = z.enum(["people", "movements", "competency_requirements", ...openingKinds]);

/** Which template is asked for: of what, and filled with whom nothing is known of in a year. */
export const templateParameters = z.object({
  kind: z.enum(["competency_requirements", "movements", ...openingKinds]),
  year: z.coerce.number().int().min(2000).max(2200).nullable(),
});

/** The year that the page of opening data shows. */
export const openingParameters = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});

/** The largest file that is read, in bytes. */
export const largestFile = 10_000_000;

/** Which rows of a preview are asked for. */
export const findingFilterSchema = z.object({
  reason: z.string().max(60).catch(""),
  agency: z.string().max(250).catch(""),
  page: pageNumber,
});

export type FindingFilter = z.output<typeof findingFilterSchema>;
