import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";
import { behaviourValues } from "@/lib/planning/behaviour-values";
import { searchedText } from "@/lib/search-parameters";

import { aboutOf } from "./about";
import { followUpSteps } from "./follow-up";

const about = z
  .union([z.enum(behaviourValues), z.uuid("about-required")], "about-required")
  .transform(aboutOf);
const words = requiredText(1000, "words-required");

export const recordFeedbackSchema = z.strictObject({
  personId: z.uuid(),
  about,
  kind: z.enum(["periodic", "incidental"], "kind-required"),
  text: words,
});

const channels = ["talk", "letter", "message", "survey"] as const;

export const recordOutsideSchema = z.strictObject({
  personId: z.uuid(),
  about,
  /** Name and function of whoever said it. */
  party: requiredText(200, "party-required"),
  channel: z.enum(channels, "channel-required"),
  receivedOn: day("received-required"),
  text: words,
});

export const confirmOutsideSchema = z.strictObject({ feedbackId: z.uuid() });
export const declineOutsideSchema = z.strictObject({
  feedbackId: z.uuid(),
  reason: requiredText(500, "reason-required"),
});

export const askFeedbackSchema = z
  .strictObject({
    about,
    /** Somebody around the person, or anybody by number. */
    askedId: z.union([z.uuid("asked-required"), z.literal("number")], "asked-required"),
    /** The NIP of whoever is asked by it. */
    number: text(30).transform((typed) => typed.replace(/\s/g, "")),
    question: requiredText(500, "question-required"),
  })
  .refine(({ askedId, number }) => askedId !== "number" || number !== "", {
    path: ["number"],
    message: "number-required",
  });

const request = { requestId: z.uuid(), version: z.number().int().min(0) };

export const answerRequestSchema = z.strictObject({ ...request, text: words });
export const declineRequestSchema = z.strictObject({
  ...request,
  reason: requiredText(500, "reason-required"),
});
export const withdrawRequestSchema = z.strictObject(request);

export const followUpSchema = z
  .strictObject({
    personId: z.uuid(),
    resultId: z.uuid("result-required"),
    step: z.enum(followUpSteps, "step-required"),
    note: text(1000),
  })
  .refine(({ step, note }) => step !== "take_over" || note !== "", {
    path: ["note"],
    message: "note-required",
  });

/** What a question is to be about, from the address of the page. */
export const requestsFilterSchema = z.object({ about: searchedText });
