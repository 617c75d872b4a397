"use server";

import { defineAction } from "@/lib/action";

import { endLetter, recordLetter } from "./commands/letters";
import { drawSample } from "./commands/samples";
import { drawSampleSchema, endLetterSchema, recordLetterSchema } from "./schema";

export const recordLetterAction = defineAction(recordLetterSchema, recordLetter, {
  submits: "oversight.record-letter",
});
export const endLetterAction = defineAction(endLetterSchema, endLetter, { submits: "oversight.end-letter" });
export const drawSampleAction = defineAction(drawSampleSchema, drawSample, {
  submits: "oversight.draw-sample",
});
