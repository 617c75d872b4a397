import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";
import { pageNumber } from "@/lib/search-parameters";

import { dataErrorKinds } from "./data-errors";
import { leaveReasons, movementKinds } from "./kinds";

/** A NIP without its spaces, or the name of an official who has none; empty where nobody is named. */
const named = text(200).transform((typed) => (/^[\d\s]+$/.test(typed) ? typed.replace(/\s/g, "") : typed));

/** What is typed of a movement; "" for what does not apply. */
export const movementSchema = z.strictObject({
  personId: z.uuid(),
  kind: z.enum(movementKinds),
  from: day("date-required"),
  to: z.union([day("date-required"), z.literal("").transform(() => null)]),
  /** "Unit kerja", or "Unit kerja · Perangkat daerah" where several are called so. */
  unit: text(250),
  position: text(250),
  rater: named,
  successor: named,
  reason: z.union([z.enum(leaveReasons), z.literal("").transform(() => null)]),
});

const basis = requiredText(120, "basis-required");

/** The same with the decree and the version of the person that was shown; everything is planned anew, and refused where it cannot be. */
export const recordMovementSchema = z.strictObject({
  ...movementSchema.shape,
  version: z.number().int().min(0),
  basis,
});

/** Which movement is undone, and why. */
export const undoMovementSchema = z.strictObject({
  movementId: z.uuid(),
  reason: requiredText(300, "reason-required"),
});

/** Which errors in the data are shown, from the address of the page. */
export const dataErrorFilterSchema = z.object({
  kind: z.enum(dataErrorKinds).catch("no_rater"),
  agency: z.union([z.uuid(), z.literal("")]).catch(""),
  page: pageNumber,
});
