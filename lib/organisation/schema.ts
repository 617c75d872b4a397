import { z } from "zod";

/** Which people are looked for, from the address of the page. */
export const peopleFilterSchema = z.object({
  search: z.string().max(100).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
});
