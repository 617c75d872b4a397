import { z } from "zod";

import { day, requiredText } from "@/lib/fields";
import { pageNumber, searchedText } from "@/lib/search-parameters";

/** Which people are looked for, from the address of the page. */
export const peopleFilterSchema = z.object({
  search: searchedText,
  page: pageNumber,
});

export const reportRaterSchema = z.strictObject({ note: requiredText(500, "rater-note-required") });

export const supervisionBases = ["structure", "acting", "daily_acting", "delegation", "special"] as const;

const answer = requiredText(500, "answer-required");

export const setRaterSchema = z.strictObject({
  personId: z.uuid(),
  version: z.number().int().min(0),
  /** The rater's NIP, or the name of an official who has none. */
  rater: requiredText(200, "rater-number-required").transform((typed) =>
    /^[\d\s]+$/.test(typed) ? typed.replace(/\s/g, "") : typed,
  ),
  from: day("date-required"),
  basis: z.enum(supervisionBases),
  answer,
});

/** Whether a unit is a unit kerja mandiri from now on. */
export const setIndependenceSchema = z.strictObject({ unitId: z.uuid(), independent: z.boolean() });

export const keepRaterSchema = z.strictObject({ personId: z.uuid(), answer });
