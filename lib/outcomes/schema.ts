import { z } from "zod";

const year = z.number().int().min(2000).max(2200);
const kind = z.enum(["annual", "periodic"]);

export const exportOutcomesSchema = z.strictObject({ year, kind });

/** What the page and the files are asked for by their address. */
export const outcomeParameters = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  kind: kind.catch("annual"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

export const exportFileParameters = z.object({ exportId: z.uuid(), format: z.enum(["csv", "json"]) });

/** A month of a year, "2026-07". */
export const allowanceParameters = z.object({ month: z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/) });
