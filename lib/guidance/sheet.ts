export type { BehaviourValue, GuidanceForm } from "@/lib/db/generated/enums";

export type { Appreciated } from "./queries/appreciations";
export type { AppreciationLine, FollowUp } from "./queries/follow-up";
export type { GuidanceSheet } from "./queries/guidance";
export type { ToOpen } from "./queries/to-open";
export type { Suggestion } from "./suggestions";
