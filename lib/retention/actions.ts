"use server";

import { defineAction } from "@/lib/action";

import { confirmRetention, dropRetention, proposeRetention, setRetention } from "./commands/keep";
import { proposeRetentionSchema, setRetentionSchema, settleRetentionSchema } from "./schema";

export const setRetentionAction = defineAction(setRetentionSchema, setRetention, {
  submits: "retention.set",
});
export const proposeRetentionAction = defineAction(proposeRetentionSchema, proposeRetention, {
  submits: "retention.propose",
});
export const confirmRetentionAction = defineAction(settleRetentionSchema, confirmRetention, {
  submits: "retention.confirm",
});
export const dropRetentionAction = defineAction(settleRetentionSchema, dropRetention, {
  submits: "retention.drop",
});
