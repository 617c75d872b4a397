"use server";

import { defineAction } from "@/lib/action";

import { recordReorganisation } from "./commands/record";
import { previewReorganisation } from "./queries/plan";
import { recordReorganisationSchema, reorganisationSchema } from "./schema";

export const previewReorganisationAction = defineAction(reorganisationSchema, previewReorganisation);
export const recordReorganisationAction = defineAction(recordReorganisationSchema, recordReorganisation, {
  submits: "reorganisation.record",
});
