"use server";

import { defineAction } from "@/lib/action";

import { appreciate, takeBackAppreciation } from "./commands/appreciate";
import { closeGuidance } from "./commands/close";
import { openGuidance } from "./commands/open";
import { addGuidanceStep, changeGuidanceStep, dropGuidanceStep, finishGuidanceStep } from "./commands/steps";
import {
  addStepSchema,
  appreciateSchema,
  changeStepSchema,
  closeGuidanceSchema,
  dropStepSchema,
  finishStepSchema,
  openGuidanceSchema,
  takeBackAppreciationSchema,
} from "./schema";

export const openGuidanceAction = defineAction(openGuidanceSchema, openGuidance, {
  submits: "guidance.open",
});
export const addGuidanceStepAction = defineAction(addStepSchema, addGuidanceStep, {
  submits: "guidance.step",
});
export const changeGuidanceStepAction = defineAction(changeStepSchema, changeGuidanceStep, {
  submits: "guidance.change-step",
});
export const dropGuidanceStepAction = defineAction(dropStepSchema, dropGuidanceStep, {
  submits: "guidance.drop-step",
});
export const finishGuidanceStepAction = defineAction(finishStepSchema, finishGuidanceStep, {
  submits: "guidance.finish-step",
});
export const closeGuidanceAction = defineAction(closeGuidanceSchema, closeGuidance, {
  submits: "guidance.close",
});
export const appreciateAction = defineAction(appreciateSchema, appreciate, {
  submits: "appreciation.give",
});
export const takeBackAppreciationAction = defineAction(takeBackAppreciationSchema, takeBackAppreciation, {
  submits: "appreciation.take-back",
});
