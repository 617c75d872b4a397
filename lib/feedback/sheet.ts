export type { FeedbackKind, FollowUpStep } from "@/lib/db/generated/enums";

export type { AssignedProgress } from "./queries/assigned";
export type { Beside } from "./queries/beside";
export type { PersonAround } from "./queries/circle";
export type { TeamMember } from "./queries/team";
export type { ReceivedRequest, SentRequest } from "./queries/requests";
