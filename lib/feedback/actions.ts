"use server";

import { defineAction } from "@/lib/action";

import { noteFollowUp } from "./commands/follow-up";
import { recordFeedback } from "./commands/record";
import { followUpSchema, recordFeedbackSchema } from "./schema";

export const recordFeedbackAction = defineAction(recordFeedbackSchema, recordFeedback, {
  submits: "feedback.record",
});
export const noteFollowUpAction = defineAction(followUpSchema, noteFollowUp, {
  submits: "feedback.follow-up",
});
