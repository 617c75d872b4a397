"use server";

import { defineAction } from "@/lib/action";

import { chooseAim, dropAim } from "./commands/choose-aim";
import { saveGradeStep } from "./commands/save-grade-step";
import { setFigure } from "./commands/set-figure";
import { chooseAimSchema, dropAimSchema, saveGradeStepSchema, setFigureSchema } from "./schema";

export const saveGradeStepAction = defineAction(saveGradeStepSchema, saveGradeStep, {
  submits: "career.save-grade-step",
});
export const chooseAimAction = defineAction(chooseAimSchema, chooseAim, { submits: "career.choose-aim" });
export const setFigureAction = defineAction(setFigureSchema, setFigure, { submits: "career.set-figure" });
export const dropAimAction = defineAction(dropAimSchema, dropAim, { submits: "career.drop-aim" });
