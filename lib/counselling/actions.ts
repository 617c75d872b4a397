"use server";

import { defineAction } from "@/lib/action";

import { acknowledgeNote, addToNote, openNote } from "./commands/answer";
import { followUpNote } from "./commands/follow-up";
import { correctNote, writeNote } from "./commands/write";
import {
  acknowledgeNoteSchema,
  addToNoteSchema,
  correctNoteSchema,
  followUpNoteSchema,
  openNoteSchema,
  writeNoteSchema,
} from "./schema";

export const writeNoteAction = defineAction(writeNoteSchema, writeNote, { submits: "counselling.write" });
export const correctNoteAction = defineAction(correctNoteSchema, correctNote, {
  submits: "counselling.correct",
});
export const openNoteAction = defineAction(openNoteSchema, openNote, { submits: "counselling.open" });
export const acknowledgeNoteAction = defineAction(acknowledgeNoteSchema, acknowledgeNote, {
  submits: "counselling.acknowledge",
});
export const addToNoteAction = defineAction(addToNoteSchema, addToNote, { submits: "counselling.add" });
export const followUpNoteAction = defineAction(followUpNoteSchema, followUpNote, {
  submits: "counselling.follow-up",
});
