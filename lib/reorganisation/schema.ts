import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";
import { pageNumber, searchedText } from "@/lib/search-parameters";

import { reorganisationKinds } from "./kinds";

/** What is typed of a reorganisation; "" and nothing for what does not apply. */
export const reorganisationSchema = z.strictObject({
  unitId: z.uuid(),
  kind: z.enum(reorganisationKinds),
  from: day("date-required"),
  /** Below which unit, or into which: "Unit kerja", or "Unit kerja · Perangkat daerah" where several are called so. */
  unit: text(250),
  /** What the unit is called from then on, or the one that comes out of it. */
  name: text(200),
  /** What leads the unit that comes out of it. */
  head: text(200),
  /** The positions that go to it. */
  positions: z.array(z.uuid()).max(200),
});

/** The same with the decree, recorded as it was previewed. */
export const recordReorganisationSchema = z.strictObject({
  ...reorganisationSchema.shape,
  version: z.number().int().min(0),
  basis: requiredText(120, "basis-required"),
});

/** Which units are looked for, from the address of the page. */
export const unitFilterSchema = z.object({ search: searchedText, page: pageNumber });
