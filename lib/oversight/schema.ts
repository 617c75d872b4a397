import { z } from "zod";

import { day, requiredText } from "@/lib/fields";
import { pageNumber } from "@/lib/search-parameters";

import { auditedKinds } from "./letter";
import { largestSample, sampleKinds } from "./sample";

const most = 200;

/** A whole number as typed within bounds, else the code. */
const wholeNumber = (least: number, greatest: number, required: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, required)
    .transform(Number)
    .pipe(z.number().min(least, required).max(greatest, required));

/** A letter as its paper says it; `agencies` is empty where it is for the whole region. */
export const recordLetterSchema = z
  .strictObject({
    number: requiredText(100, "number-required"),
    issuedOn: day("issued-on-required"),
    issuedBy: requiredText(200, "issued-by-required"),
    validFrom: day("valid-from-required"),
    validTo: day("valid-to-required"),
    coversFrom: day("covers-from-required"),
    coversTo: day("covers-to-required"),
    reach: z.enum(["region", "agencies"]),
    agencies: z.array(z.uuid()).max(most),
    kinds: z.array(z.enum(auditedKinds)).min(1, "kinds-required").max(auditedKinds.length),
    auditors: z.array(z.uuid()).min(1, "auditors-required").max(most),
  })
  .refine(({ reach, agencies }) => (reach === "agencies") === agencies.length > 0, {
    path: ["agencies"],
    error: "agencies-required",
  });

export const endLetterSchema = z.strictObject({
  letterId: z.uuid(),
  version: z.int().min(0),
  reason: requiredText(500, "reason-required"),
});

/** Which letters a page shows. */
export const lettersFilter = z.object({
  show: z.enum(["running", "all"]).catch("running"),
  page: pageNumber,
});

/** A sample as it is asked for: the numbers as typed. */
export const drawSampleSchema = z.strictObject({
  letterId: z.uuid("letter-required"),
  kind: z.enum(sampleKinds),
  year: wholeNumber(2000, 2200, "year-required"),
  size: wholeNumber(1, largestSample, "size-required"),
  seed: requiredText(80, "seed-required").regex(/^[^\n\r]*$/, "unreadable-characters"),
});
