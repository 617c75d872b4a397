"use server";

import { defineAction } from "@/lib/action";

import { askFeedback } from "./commands/ask";
import { answerRequest, declineRequest, withdrawRequest } from "./commands/close-request";
import { noteFollowUp } from "./commands/follow-up";
import { confirmOutside, declineOutside, recordOutside } from "./commands/outside";
import { recordFeedback } from "./commands/record";
import {
  answerRequestSchema,
  askFeedbackSchema,
  confirmOutsideSchema,
  declineOutsideSchema,
  declineRequestSchema,
  followUpSchema,
  recordFeedbackSchema,
  recordOutsideSchema,
  withdrawRequestSchema,
} from "./schema";

export const recordFeedbackAction = defineAction(recordFeedbackSchema, recordFeedback, {
  submits: "feedback.record",
});
export const recordOutsideAction = defineAction(recordOutsideSchema, recordOutside, {
  submits: "feedback.record-outside",
});
export const confirmOutsideAction = defineAction(confirmOutsideSchema, confirmOutside);
export const declineOutsideAction = defineAction(declineOutsideSchema, declineOutside, {
  submits: "feedback.decline-outside",
});
export const askFeedbackAction = defineAction(askFeedbackSchema, askFeedback, { submits: "feedback.ask" });
export const answerRequestAction = defineAction(answerRequestSchema, answerRequest, {
  submits: "feedback.answer",
});
export const declineRequestAction = defineAction(declineRequestSchema, declineRequest, {
  submits: "feedback.decline",
});
export const withdrawRequestAction = defineAction(withdrawRequestSchema, withdrawRequest, {
  submits: "feedback.withdraw",
});
export const noteFollowUpAction = defineAction(followUpSchema, noteFollowUp, {
  submits: "feedback.follow-up",
});
