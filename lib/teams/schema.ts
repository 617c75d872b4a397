import { z } from "zod";

import { day, requiredText } from "@/lib/fields";

const words = { name: requiredText(120, "name-required"), mandate: requiredText(1000, "mandate-required") };
const team = { teamId: z.uuid(), version: z.number().int().min(0) };
const members = z.array(z.uuid()).min(1, "members-required").max(300);
const leader = z.uuid("leader-required");
const from = day("date-required");
const lastDay = day("last-day-required");

/** Which unit's teams are looked at, from the address of the page. */
export const teamsFilterSchema = z.object({ unit: z.uuid().nullable().catch(null) });

export const establishTeamSchema = z.strictObject({
  unitId: z.uuid(),
  ...words,
  from,
  /** The last day; null while no end is known. */
  to: z.union([z.literal("").transform(() => null), lastDay]),
  leaderId: leader,
  memberIds: members,
});

export const describeTeamSchema = z.strictObject({ ...team, ...words });
export const appointLeaderSchema = z.strictObject({ ...team, leaderId: leader, from });
export const addMembersSchema = z.strictObject({ ...team, memberIds: members, from });
export const removeMemberSchema = z.strictObject({ ...team, seatId: z.uuid(), lastDay });
export const endTeamSchema = z.strictObject({ ...team, lastDay });
