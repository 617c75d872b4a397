"use server";

import { defineAction } from "@/lib/action";

import { answerRemark } from "./commands/answer-remark";
import { approveAssignments } from "./commands/approve-assignments";
import { approvePlans } from "./commands/approve-plans";
import {
  addAppendixItem,
  removeLine,
  saveContract,
  saveExpectation,
  saveIndicator,
  saveManual,
  saveResult,
} from "./commands/content";
import { createPlan } from "./commands/create-plan";
import { approveAssignment, refuseAssignment } from "./commands/decide-assignment";
import { approveOffer, declineOffer, placeOffer } from "./commands/decide-offer";
import { expectRole } from "./commands/expect-role";
import { approvePlan, pullBackPlan, returnPlan, revisePlan, submitPlan } from "./commands/flow";
import { offerRole, withdrawOffer } from "./commands/offer-role";
import { relink } from "./commands/relink";
import { remindRater } from "./commands/remind";
import { addStudyResults } from "./commands/study";
import { takeBackReturn } from "./commands/take-back";
import {
  addAppendixItemSchema,
  addStudyResultsSchema,
  answerRemarkSchema,
  approveAssignmentSchema,
  approveAssignmentsSchema,
  approvePlansSchema,
  createPlanSchema,
  declineOfferSchema,
  expectRoleSchema,
  moveOfferSchema,
  movePlanSchema,
  offerRoleSchema,
  placeOfferSchema,
  refuseAssignmentSchema,
  relinkSchema,
  remindRaterSchema,
  removeLineSchema,
  returnPlanSchema,
  revisePlanSchema,
  saveContractSchema,
  saveExpectationSchema,
  saveIndicatorSchema,
  saveManualSchema,
  saveResultSchema,
} from "./schema";

export const remindRaterAction = defineAction(remindRaterSchema, remindRater, { submits: "plan.remind" });
export const createPlanAction = defineAction(createPlanSchema, createPlan);
export const saveResultAction = defineAction(saveResultSchema, saveResult, {
  submits: "plan.save-result",
});
export const relinkAction = defineAction(relinkSchema, relink, { submits: "plan.relink" });
export const saveContractAction = defineAction(saveContractSchema, saveContract, {
  submits: "plan.save-contract",
});
export const saveManualAction = defineAction(saveManualSchema, saveManual, { submits: "plan.save-manual" });
export const saveIndicatorAction = defineAction(saveIndicatorSchema, saveIndicator, {
  submits: "plan.save-indicator",
});
export const saveExpectationAction = defineAction(saveExpectationSchema, saveExpectation, {
  submits: "plan.save-expectation",
});
export const expectRoleAction = defineAction(expectRoleSchema, expectRole, { submits: "plan.expect-role" });
export const approveAssignmentAction = defineAction(approveAssignmentSchema, approveAssignment, {
  submits: "plan.approve-assignment",
});
export const approveAssignmentsAction = defineAction(approveAssignmentsSchema, approveAssignments, {
  submits: "plan.approve-assignments",
});
export const refuseAssignmentAction = defineAction(refuseAssignmentSchema, refuseAssignment, {
  submits: "plan.refuse-assignment",
});
export const offerRoleAction = defineAction(offerRoleSchema, offerRole, { submits: "plan.offer-role" });
export const withdrawOfferAction = defineAction(moveOfferSchema, withdrawOffer, {
  submits: "plan.withdraw-offer",
});
export const approveOfferAction = defineAction(moveOfferSchema, approveOffer, {
  submits: "plan.approve-offer",
});
export const declineOfferAction = defineAction(declineOfferSchema, declineOffer, {
  submits: "plan.decline-offer",
});
export const placeOfferAction = defineAction(placeOfferSchema, placeOffer, { submits: "plan.place-offer" });
export const addAppendixItemAction = defineAction(addAppendixItemSchema, addAppendixItem, {
  submits: "plan.add-appendix-item",
});
export const addStudyResultsAction = defineAction(addStudyResultsSchema, addStudyResults, {
  submits: "plan.add-study-results",
});
export const removeLineAction = defineAction(removeLineSchema, removeLine);
export const submitPlanAction = defineAction(movePlanSchema, submitPlan, { submits: "plan.submit" });
export const pullBackPlanAction = defineAction(movePlanSchema, pullBackPlan, { submits: "plan.pull-back" });
export const returnPlanAction = defineAction(returnPlanSchema, returnPlan, { submits: "plan.return" });
export const answerRemarkAction = defineAction(answerRemarkSchema, answerRemark, {
  submits: "plan.answer-remark",
});
export const approvePlanAction = defineAction(movePlanSchema, approvePlan, { submits: "plan.approve" });
export const revisePlanAction = defineAction(revisePlanSchema, revisePlan, { submits: "plan.revise" });
export const approvePlansAction = defineAction(approvePlansSchema, approvePlans, {
  submits: "plan.approve-several",
});
export const takeBackReturnAction = defineAction(movePlanSchema, takeBackReturn, {
  submits: "plan.take-back-return",
});
