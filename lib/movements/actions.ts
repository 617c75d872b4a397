"use server";

import { defineAction } from "@/lib/action";

import { recordMovement } from "./commands/record";
import { undoMovement } from "./commands/undo";
import { previewMovement } from "./queries/plan";
import { movementSchema, recordMovementSchema, undoMovementSchema } from "./schema";

export const previewMovementAction = defineAction(movementSchema, previewMovement);
export const recordMovementAction = defineAction(recordMovementSchema, recordMovement, {
  submits: "movement.record",
});
export const undoMovementAction = defineAction(undoMovementSchema, undoMovement, {
  submits: "movement.undo",
});
