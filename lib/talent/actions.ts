"use server";

import { defineAction } from "@/lib/action";

import { recordPotential, recordProfessional } from "./commands/record";
import { setTalent } from "./commands/settings";
import { recordPotentialSchema, recordProfessionalSchema, setTalentSchema } from "./schema";

export const setTalentAction = defineAction(setTalentSchema, setTalent, { submits: "talent.set" });
export const recordPotentialAction = defineAction(recordPotentialSchema, recordPotential, {
  submits: "talent.potential",
});
export const recordProfessionalAction = defineAction(recordProfessionalSchema, recordProfessional, {
  submits: "talent.record",
});
