"use server";

import { defineAction } from "@/lib/action";

import { recordTraining } from "./commands";
import { recordTrainingSchema } from "./schema";

export const recordTrainingAction = defineAction(recordTrainingSchema, recordTraining, {
  submits: "development.record-training",
});
