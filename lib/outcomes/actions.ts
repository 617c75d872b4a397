"use server";

import { defineAction } from "@/lib/action";

import { exportOutcomes } from "./commands";
import { exportOutcomesSchema } from "./schema";

export const exportOutcomesAction = defineAction(exportOutcomesSchema, exportOutcomes, {
  submits: "outcomes.export",
});
