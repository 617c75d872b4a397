"use server";

import { defineAction } from "@/lib/action";

import { decideDevelopmentLine, decideDevelopmentLines, setDevelopmentCeiling } from "./commands/budget";
import { setDevelopmentCalendar } from "./commands/calendar";
import {
  approveDevelopmentPlan,
  pullBackDevelopmentPlan,
  reopenDevelopmentPlan,
  returnDevelopmentPlan,
  submitDevelopmentPlan,
  takeBackDevelopmentReturn,
} from "./commands/flow";
import { dropDevelopmentLine, nameMentor, saveDevelopmentLine } from "./commands/lines";
import {
  decideLineSchema,
  decideLinesSchema,
  dropLineSchema,
  movePlanSchema,
  nameMentorSchema,
  reopenPlanSchema,
  returnPlanSchema,
  saveLineSchema,
  setCalendarSchema,
  setCeilingSchema,
} from "./schema";

export const saveDevelopmentLineAction = defineAction(saveLineSchema, saveDevelopmentLine, {
  submits: "development.save-line",
});
export const dropDevelopmentLineAction = defineAction(dropLineSchema, dropDevelopmentLine, {
  submits: "development.drop-line",
});
export const nameMentorAction = defineAction(nameMentorSchema, nameMentor, {
  submits: "development.name-mentor",
});
export const submitDevelopmentPlanAction = defineAction(movePlanSchema, submitDevelopmentPlan, {
  submits: "development.submit",
});
export const pullBackDevelopmentPlanAction = defineAction(movePlanSchema, pullBackDevelopmentPlan, {
  submits: "development.pull-back",
});
export const reopenDevelopmentPlanAction = defineAction(reopenPlanSchema, reopenDevelopmentPlan, {
  submits: "development.reopen",
});
export const approveDevelopmentPlanAction = defineAction(movePlanSchema, approveDevelopmentPlan, {
  submits: "development.approve",
});
export const returnDevelopmentPlanAction = defineAction(returnPlanSchema, returnDevelopmentPlan, {
  submits: "development.return",
});
export const takeBackDevelopmentReturnAction = defineAction(movePlanSchema, takeBackDevelopmentReturn, {
  submits: "development.take-back",
});
export const setDevelopmentCeilingAction = defineAction(setCeilingSchema, setDevelopmentCeiling, {
  submits: "development.set-ceiling",
});
export const decideDevelopmentLineAction = defineAction(decideLineSchema, decideDevelopmentLine, {
  submits: "development.decide-line",
});
export const decideDevelopmentLinesAction = defineAction(decideLinesSchema, decideDevelopmentLines, {
  submits: "development.decide-lines",
});
export const setDevelopmentCalendarAction = defineAction(setCalendarSchema, setDevelopmentCalendar, {
  submits: "development.set-calendar",
});
