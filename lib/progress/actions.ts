"use server";

import { defineAction } from "@/lib/action";

import { giveFeedback, reportProgress } from "./commands/report";
import { dropStep, finishStep, saveStep } from "./commands/steps";
import { withdrawReport } from "./commands/withdraw-report";
import {
  dropStepSchema,
  finishStepSchema,
  giveFeedbackSchema,
  reportProgressSchema,
  saveStepSchema,
  withdrawReportSchema,
} from "./schema";

export const reportProgressAction = defineAction(reportProgressSchema, reportProgress, {
  submits: "progress.report",
});
export const withdrawReportAction = defineAction(withdrawReportSchema, withdrawReport);
export const giveFeedbackAction = defineAction(giveFeedbackSchema, giveFeedback, {
  submits: "progress.answer",
});
export const saveStepAction = defineAction(saveStepSchema, saveStep, { submits: "progress.step" });
export const finishStepAction = defineAction(finishStepSchema, finishStep);
export const dropStepAction = defineAction(dropStepSchema, dropStep);
