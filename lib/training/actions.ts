"use server";

import { defineAction } from "@/lib/action";

import { recordTraining } from "./commands/record-training";
import { recordTrainingSchema } from "./schema";

export const recordTrainingAction = defineAction(recordTrainingSchema, recordTraining, {
  submits: "development.record-training",
});
