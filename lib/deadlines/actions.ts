"use server";

import { defineAction } from "@/lib/action";

import { setReminders } from "./commands";
import { setRemindersSchema } from "./schema";

export const setRemindersAction = defineAction(setRemindersSchema, setReminders);
