"use server";

import { defineAction } from "@/lib/action";

import { callAgency } from "./commands";
import { callAgencySchema } from "./schema";

export const callAgencyAction = defineAction(callAgencySchema, callAgency, { submits: "cycle.call-agency" });
