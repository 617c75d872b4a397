import { z } from "zod";

import { day, optionalDecimal, requiredText } from "@/lib/fields";
import { pageNumber, searchedText } from "@/lib/search-parameters";

import { boxes, lackings, successionBoxes } from "./nine-box";
import { disciplineLevels, educationLevels } from "./professional-index";

/** Whole points of 0 to 100, as typed. */
const points = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "points-wrong")
  .transform(Number)
  .refine((value) => value <= 100, "points-wrong");

export const setTalentSchema = z.strictObject({
  version: z.int().min(0),
  enabled: z.boolean(),
  indexEnabled: z.boolean(),
  performanceHigh: points,
  performanceMedium: points,
  potentialHigh: points,
  potentialMedium: points,
  validMonths: z
    .string()
    .trim()
    .regex(/^\d{1,2}$/, "months-wrong")
    .transform(Number)
    .refine((months) => months >= 1 && months <= 60, "months-wrong"),
});

const document = {
  source: requiredText(200, "source-required"),
  documentNumber: requiredText(200, "document-number-required"),
  documentDate: day("date-required"),
};

export const recordPotentialSchema = z.strictObject({
  personId: z.uuid(),
  score: optionalDecimal({ whole: 3, fraction: 2 }).refine(
    (score) => score !== null && Number(score) >= 0 && Number(score) <= 100,
    "score-wrong",
  ),
  assessedOn: day("date-required"),
  ...document,
});

/** Yes, no, or not known. */
const known = z.enum(["", "yes", "no"]).transform((answer) => (answer === "" ? null : answer === "yes"));

export const recordProfessionalSchema = z.strictObject({
  personId: z.uuid(),
  education: z.enum(["", ...educationLevels]).transform((level) => level || null),
  leadershipTraining: known,
  functionalTraining: known,
  discipline: z.enum(["", ...disciplineLevels]).transform((level) => level || null),
  ...document,
});

/** Which of the grid's people an address asks for. */
export const talentFilterSchema = z.object({
  box: z.coerce.number().int().min(1).max(9).optional().catch(undefined),
  lacking: z.enum(lackings).optional().catch(undefined),
  page: pageNumber,
});
export type TalentFilter = z.output<typeof talentFilterSchema>;

/** Kinds of positions that candidates can hold. */
export const candidateKinds = [
  ...(["senior_leader", "administrator", "supervisor", "functional", "implementer"] as const),
] as const;

/** Which candidates an address asks for: a kind of position, a part of a unit's or agency's name, a box of readiness. */
export const successionFilterSchema = z.object({
  kind: z.enum(candidateKinds).optional().catch(undefined),
  unit: searchedText,
  box: z.coerce
    .number()
    .pipe(z.literal([...successionBoxes]))
    .optional()
    .catch(undefined),
  page: pageNumber,
});
export type SuccessionFilter = z.output<typeof successionFilterSchema>;

/** The box that an address names. */
export const boxNamed = (box: number | undefined) => boxes.find((one) => one === box);

/** Of whom a record is to be kept: a number, whole or in part of a name. */
export const recordsFilterSchema = z.object({ search: searchedText, page: pageNumber });
