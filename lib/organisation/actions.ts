"use server";

import { defineAction } from "@/lib/action";

import { keepRater, reportRater, setIndependence, setRater } from "./commands";
import { keepRaterSchema, reportRaterSchema, setIndependenceSchema, setRaterSchema } from "./schema";

export const reportRaterAction = defineAction(reportRaterSchema, reportRater, {
  submits: "organisation.report-rater",
});
export const setRaterAction = defineAction(setRaterSchema, setRater, { submits: "organisation.set-rater" });
export const keepRaterAction = defineAction(keepRaterSchema, keepRater, {
  submits: "organisation.keep-rater",
});
export const setIndependenceAction = defineAction(setIndependenceSchema, setIndependence);
