export type { FeedbackKind, FollowUpStep } from "@/lib/db/generated/enums";

export type { Beside } from "./queries/beside";
export type { TeamMember } from "./queries/team";
