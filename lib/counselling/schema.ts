import { z } from "zod";

import { followUpSteps } from "@/lib/feedback/follow-up";
import { day, requiredText, text } from "@/lib/fields";

const optionalDay = z.union([z.literal("").transform(() => null), day("date-out-of-range")]);

const talk = {
  talkedOn: day("talked-on-required"),
  subject: requiredText(300, "subject-required"),
  agreement: requiredText(2000, "agreement-required"),
  /** YYYY-MM-DD; null when none was agreed. */
  followUpOn: optionalDay,
};

const later = {
  path: ["followUpOn"],
  message: "follow-up-too-early",
};
const followedUpLater = ({ talkedOn, followUpOn }: { talkedOn: string; followUpOn: string | null }) =>
  followUpOn === null || followUpOn > talkedOn;

export const writeNoteSchema = z.strictObject({ personId: z.uuid(), ...talk }).refine(followedUpLater, later);

const reference = { noteId: z.uuid() };
const seen = { ...reference, version: z.number().int().min(0) };

export const correctNoteSchema = z.strictObject({ ...seen, ...talk }).refine(followedUpLater, later);
export const openNoteSchema = z.strictObject(reference);
export const acknowledgeNoteSchema = z.strictObject({ ...seen, text: text(2000) });
export const addToNoteSchema = z.strictObject({ ...reference, text: requiredText(2000, "words-required") });

export const followUpNoteSchema = z
  .strictObject({
    ...reference,
    step: z.enum(followUpSteps, "step-required"),
    text: text(2000),
    followUpOn: optionalDay,
  })
  .refine(({ step, text: words }) => step !== "take_over" || words !== "", {
    path: ["text"],
    message: "reason-required",
  })
  .refine(({ step, followUpOn }) => step !== "take_over" || followUpOn === null, {
    path: ["followUpOn"],
    message: "no-date-after",
  });
