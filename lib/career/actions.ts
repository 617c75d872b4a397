"use server";

import { defineAction } from "@/lib/action";

import { chooseAim, dropAim } from "./commands/choose-aim";
import { attachScan, saveBonus } from "./commands/save-bonus";
import { saveGradeStep } from "./commands/save-grade-step";
import { setFigure } from "./commands/set-figure";
import {
  attachScanSchema,
  saveBonusSchema,
  chooseAimSchema,
  dropAimSchema,
  saveGradeStepSchema,
  setFigureSchema,
} from "./schema";

export const saveGradeStepAction = defineAction(saveGradeStepSchema, saveGradeStep, {
  submits: "career.save-grade-step",
});
export const chooseAimAction = defineAction(chooseAimSchema, chooseAim, { submits: "career.choose-aim" });
export const setFigureAction = defineAction(setFigureSchema, setFigure, { submits: "career.set-figure" });
export const dropAimAction = defineAction(dropAimSchema, dropAim, { submits: "career.drop-aim" });
export const saveBonusAction = defineAction(saveBonusSchema, saveBonus, { submits: "career.save-bonus" });
export const attachScanAction = defineAction(attachScanSchema, attachScan, { submits: "career.attach-scan" });
