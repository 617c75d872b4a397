"use server";

import { defineAction } from "@/lib/action";

import { decide } from "./commands/decide";
import { closeDecision, withdrawDecision } from "./commands/end";
import { reportDecision } from "./commands/report";
import { closeDecisionSchema, decideSchema, reportDecisionSchema, withdrawDecisionSchema } from "./schema";

export const decideAction = defineAction(decideSchema, decide, { submits: "decision.make" });
export const reportDecisionAction = defineAction(reportDecisionSchema, reportDecision, {
  submits: "decision.report",
});
export const closeDecisionAction = defineAction(closeDecisionSchema, closeDecision, {
  submits: "decision.close",
});
export const withdrawDecisionAction = defineAction(withdrawDecisionSchema, withdrawDecision, {
  submits: "decision.withdraw",
});
