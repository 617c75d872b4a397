"use server";

import { defineAction } from "@/lib/action";

import { setMail } from "./commands";
import { setMailSchema } from "./schema";

export const setMailAction = defineAction(setMailSchema, setMail, { submits: "mail.set" });
