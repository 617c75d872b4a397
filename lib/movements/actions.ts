"use server";

import { defineAction } from "@/lib/action";

import { recordMovement } from "./commands/record";
import { previewMovement } from "./queries/plan";
import { movementSchema, recordMovementSchema } from "./schema";

export const previewMovementAction = defineAction(movementSchema, previewMovement);
export const recordMovementAction = defineAction(recordMovementSchema, recordMovement, {
  submits: "movement.record",
});
