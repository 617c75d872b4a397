"use server";

import { defineAction } from "@/lib/action";

import { assessCompetency, assessOneself, assessTogether } from "./commands/assess";
import { addCompetency, describeCompetency, retireCompetency } from "./commands/dictionary";
import { restoreRequirement, setRequirement, setStandards } from "./commands/standards";
import {
  addCompetencySchema,
  assessCompetencySchema,
  assessOneselfSchema,
  assessTogetherSchema,
  describeCompetencySchema,
  restoreRequirementSchema,
  retireCompetencySchema,
  setRequirementSchema,
  setStandardsSchema,
} from "./schema";

export const assessCompetencyAction = defineAction(assessCompetencySchema, assessCompetency, {
  submits: "development.assess-competency",
});
export const assessTogetherAction = defineAction(assessTogetherSchema, assessTogether, {
  submits: "competency.assess-together",
});
export const assessOneselfAction = defineAction(assessOneselfSchema, assessOneself, {
  submits: "competency.assess-oneself",
});
export const addCompetencyAction = defineAction(addCompetencySchema, addCompetency, {
  submits: "competency.add",
});
export const describeCompetencyAction = defineAction(describeCompetencySchema, describeCompetency, {
  submits: "competency.describe",
});
export const retireCompetencyAction = defineAction(retireCompetencySchema, retireCompetency, {
  submits: "competency.retire",
});
export const setStandardsAction = defineAction(setStandardsSchema, setStandards, {
  submits: "competency.set-standards",
});
export const setRequirementAction = defineAction(setRequirementSchema, setRequirement, {
  submits: "competency.set-requirement",
});
export const restoreRequirementAction = defineAction(restoreRequirementSchema, restoreRequirement, {
  submits: "competency.restore-requirement",
});
