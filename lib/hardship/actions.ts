"use server";

import { defineAction } from "@/lib/action";

import { answerHardships, sayHardship } from "./commands";
import { answerHardshipsSchema, sayHardshipSchema } from "./schema";

// Without a key: what remembers submissions remembers whose they were.
export const sayHardshipAction = defineAction(sayHardshipSchema, sayHardship);
export const answerHardshipsAction = defineAction(answerHardshipsSchema, answerHardships, {
  submits: "hardship.answer",
});
