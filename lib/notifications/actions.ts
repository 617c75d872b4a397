"use server";

import { defineAction } from "@/lib/action";

import { markNewsRead } from "./commands";
import { markNewsReadSchema } from "./schema";

export const markNewsReadAction = defineAction(markNewsReadSchema, markNewsRead);
