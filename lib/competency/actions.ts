"use server";

import { defineAction } from "@/lib/action";

import { assessCompetency } from "./commands/assess";
import { assessCompetencySchema } from "./schema";

export const assessCompetencyAction = defineAction(assessCompetencySchema, assessCompetency, {
  submits: "development.assess-competency",
});
