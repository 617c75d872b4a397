"use server";

import { defineAction } from "@/lib/action";

import { addMembers, appointLeader, describeTeam, endTeam, establishTeam, removeMember } from "./commands";
import {
  addMembersSchema,
  appointLeaderSchema,
  describeTeamSchema,
  endTeamSchema,
  establishTeamSchema,
  removeMemberSchema,
} from "./schema";

export const establishTeamAction = defineAction(establishTeamSchema, establishTeam, {
  submits: "team.establish",
});
export const describeTeamAction = defineAction(describeTeamSchema, describeTeam, {
  submits: "team.describe",
});
export const appointLeaderAction = defineAction(appointLeaderSchema, appointLeader, {
  submits: "team.appoint-leader",
});
export const addMembersAction = defineAction(addMembersSchema, addMembers, { submits: "team.add-members" });
export const removeMemberAction = defineAction(removeMemberSchema, removeMember, {
  submits: "team.remove-member",
});
export const endTeamAction = defineAction(endTeamSchema, endTeam, { submits: "team.end" });
