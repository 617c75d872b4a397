"use server";

import { defineAction } from "@/lib/action";

import { giveFeedback, reportProgress } from "./commands";
import { giveFeedbackSchema, reportProgressSchema } from "./schema";

export const reportProgressAction = defineAction(reportProgressSchema, reportProgress, {
  submits: "progress.report",
});
export const giveFeedbackAction = defineAction(giveFeedbackSchema, giveFeedback, {
  submits: "progress.answer",
});
