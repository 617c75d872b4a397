import { z } from "zod";

import { requiredText } from "@/lib/fields";

import { routines } from "./month";

const year = z.coerce.number().int().min(2000).max(2200);

/** Which year the office looks at. */
export const officeParameters = z.object({ year: year.nullable().catch(null) });
/** The line of the month of which everybody is to be named. */
export const monthParameters = z.object({ all: z.enum(routines).nullable().catch(null) });
export const agencyParameters = z.object({ agencyId: z.uuid() });

/** The longest message that is read to its end. */
const longestMessage = 2000;

export const callAgencySchema = z.strictObject({
  agencyId: z.uuid(),
  text: requiredText(longestMessage, "text-required"),
});
