import { z } from "zod";

import { day, optionalDecimal, requiredText } from "@/lib/fields";

import { searchedText } from "@/lib/search-parameters";

import { bonusDiplomas } from "./bonus";
import { figureNames } from "./figures";
import { ranks } from "./ranks";

/** A rank as its keeper records it, by the decision on it. */
export const saveGradeStepSchema = z.strictObject({
  personId: z.uuid(),
  /** Null records a new one. */
  stepId: z.uuid().nullable(),
  version: z.number().int().min(0),
  grade: z.enum(ranks, "grade-required"),
  from: day("date-required"),
  documentNumber: requiredText(120, "number-required"),
  documentDate: day("date-required"),
});

/** The position that one aims at; `version` is that of the aim before, 0 for the first. */
export const chooseAimSchema = z.strictObject({
  positionId: z.uuid(),
  version: z.number().int().min(0),
});

/** Gives up the aim as it was seen. */
export const dropAimSchema = z.strictObject({ version: z.number().int().min(0) });

/** Which positions are looked for, from the address of the page. */
export const searchedAim = z.object({ search: searchedText });

/**
 * A figure as its document determines it; `editions` is how many determinations of it the form has seen, `recounts` whether it was asked
 * about years that are over.
 */
export const setFigureSchema = z.strictObject({
  figure: z.enum(figureNames, "figure-required"),
  editions: z.number().int().min(0),
  recounts: z.boolean(),
  value: optionalDecimal({ whole: 3, fraction: 2 }).refine(
    (value) => value !== null && Number(value) >= 0,
    "value-wrong",
  ),
  from: day("date-required"),
  documentNumber: requiredText(120, "number-required"),
  documentDate: day("date-required"),
});

/** Files that the actor has stored. */
const scans = z.array(z.uuid()).max(10);

/** A diploma that brings credit points, by the decision on it. */
export const saveBonusSchema = z.strictObject({
  personId: z.uuid(),
  /** Null records a new one. */
  bonusId: z.uuid().nullable(),
  version: z.number().int().min(0),
  education: z.enum(bonusDiplomas, "diploma-required"),
  from: day("date-required"),
  documentNumber: requiredText(120, "number-required"),
  documentDate: day("date-required"),
  files: scans,
});

/** Scans of the determination (PAK) that points go on from. */
export const attachScanSchema = z.strictObject({ creditId: z.uuid(), files: scans.min(1, "file-required") });
