"use server";

import { defineAction } from "@/lib/action";

import { setMail } from "./commands";
import { setMailSchema } from "./schema";

// Without a key: even the hash of what was sent would be one of a password that is quick to try.
export const setMailAction = defineAction(setMailSchema, setMail);
