"use server";

import { defineAction } from "@/lib/action";

import { cancelVisit, holdVisit, planVisit } from "./commands";
import { cancelVisitSchema, holdVisitSchema, planVisitSchema } from "./schema";

export const planVisitAction = defineAction(planVisitSchema, planVisit, { submits: "visit.plan" });
export const holdVisitAction = defineAction(holdVisitSchema, holdVisit, { submits: "visit.hold" });
export const cancelVisitAction = defineAction(cancelVisitSchema, cancelVisit, { submits: "visit.cancel" });
