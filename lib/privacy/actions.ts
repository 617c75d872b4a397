"use server";

import { defineAction } from "@/lib/action";

import { askCorrection, decideCorrection, withdrawCorrection } from "./commands/corrections";
import { askCorrectionSchema, decideCorrectionSchema, withdrawCorrectionSchema } from "./schema";

export const askCorrectionAction = defineAction(askCorrectionSchema, askCorrection, {
  submits: "privacy.ask-correction",
});
export const withdrawCorrectionAction = defineAction(withdrawCorrectionSchema, withdrawCorrection, {
  submits: "privacy.withdraw-correction",
});
export const decideCorrectionAction = defineAction(decideCorrectionSchema, decideCorrection, {
  submits: "privacy.decide-correction",
});
