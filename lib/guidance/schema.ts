import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";

import { guidanceForms } from "./guidance";

const version = z.int().min(0);
const step = {
  form: z.enum(guidanceForms, "form-required"),
  text: requiredText(500, "step-required"),
  dueOn: day("due-required"),
};

export const openGuidanceSchema = z.strictObject({
  evaluationId: z.uuid(),
  /** The evaluation's, as it was read. */
  version,
  aim: requiredText(1000, "aim-required"),
  ...step,
});

const reference = { guidanceId: z.uuid(), /** The guidance's, as it was read. */ version };

export const addStepSchema = z.strictObject({ ...reference, ...step });

/** The version is the step's. */
const stepReference = { stepId: z.uuid(), version };

export const changeStepSchema = z.strictObject({ ...stepReference, ...step });
export const dropStepSchema = z.strictObject(stepReference);
export const finishStepSchema = z.strictObject({
  ...stepReference,
  doneOn: day("done-required"),
  note: requiredText(1000, "note-required"),
});

export const closeGuidanceSchema = z.strictObject({
  ...reference,
  outcome: requiredText(1000, "outcome-required"),
});

export const appreciateSchema = z.strictObject({ evaluationId: z.uuid(), text: text(500) });
export const takeBackAppreciationSchema = z.strictObject({ appreciationId: z.uuid() });
