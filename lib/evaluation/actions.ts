"use server";

import { defineAction } from "@/lib/action";

import { decideUnitResult } from "./commands/decide-unit-result";
import { acknowledge, handOver, handOverTogether, selfAssess } from "./commands/hand-over";
import { decideObjection, fileObjection, stateOnObjection } from "./commands/objection";
import { reportUpward } from "./commands/report-upward";
import { saveRatings, signEvaluation } from "./commands/rate";
import { seeEvaluation } from "./commands/seen";
import { signEvaluations } from "./commands/sign-group";
import { applySimulation } from "./commands/simulation";
import {
  applySimulationSchema,
  decideObjectionSchema,
  decideUnitResultSchema,
  fileObjectionSchema,
  handOverTogetherSchema,
  moveEvaluationSchema,
  reportUpwardSchema,
  saveRatingsSchema,
  selfAssessSchema,
  signEvaluationsSchema,
  stateOnObjectionSchema,
} from "./schema";

export const selfAssessAction = defineAction(selfAssessSchema, selfAssess, {
  submits: "evaluation.self-assess",
});
export const saveRatingsAction = defineAction(saveRatingsSchema, saveRatings, {
  submits: "evaluation.save-ratings",
});
export const signEvaluationAction = defineAction(saveRatingsSchema, signEvaluation, {
  submits: "evaluation.sign",
});
export const seeEvaluationAction = defineAction(moveEvaluationSchema, seeEvaluation);
export const signEvaluationsAction = defineAction(signEvaluationsSchema, signEvaluations, {
  submits: "evaluation.sign-group",
});
export const applySimulationAction = defineAction(applySimulationSchema, applySimulation, {
  submits: "evaluation.apply-simulation",
});
export const handOverAction = defineAction(moveEvaluationSchema, handOver, {
  submits: "evaluation.hand-over",
});
export const handOverTogetherAction = defineAction(handOverTogetherSchema, handOverTogether, {
  submits: "evaluation.hand-over-together",
});
export const acknowledgeAction = defineAction(moveEvaluationSchema, acknowledge, {
  submits: "evaluation.acknowledge",
});
export const fileObjectionAction = defineAction(fileObjectionSchema, fileObjection, {
  submits: "evaluation.object",
});
export const stateOnObjectionAction = defineAction(stateOnObjectionSchema, stateOnObjection, {
  submits: "evaluation.state",
});
export const decideObjectionAction = defineAction(decideObjectionSchema, decideObjection, {
  submits: "evaluation.decide",
});
export const reportUpwardAction = defineAction(reportUpwardSchema, reportUpward, {
  submits: "evaluation.report",
});
export const decideUnitResultAction = defineAction(decideUnitResultSchema, decideUnitResult, {
  submits: "evaluation.decide-unit-result",
});
