"use server";

import { defineAction } from "@/lib/action";

import { setDemoClock } from "./commands";
import { setDemoClockSchema } from "./schema";

export const setDemoClockAction = defineAction(setDemoClockSchema, setDemoClock);
