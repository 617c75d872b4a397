"use server";

import { defineAction } from "@/lib/action";

import { reportGoal, saveGoal } from "./commands";
import { reportGoalSchema, saveGoalSchema } from "./schema";

export const saveGoalAction = defineAction(saveGoalSchema, saveGoal, { submits: "goal.save" });
export const reportGoalAction = defineAction(reportGoalSchema, reportGoal, { submits: "goal.report" });
