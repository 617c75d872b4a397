"use server";

import { defineAction } from "@/lib/action";

import { assessCompetency, recordTraining } from "./commands";
import { assessCompetencySchema, recordTrainingSchema } from "./schema";

export const recordTrainingAction = defineAction(recordTrainingSchema, recordTraining, {
  submits: "development.record-training",
});
export const assessCompetencyAction = defineAction(assessCompetencySchema, assessCompetency, {
  submits: "development.assess-competency",
});
