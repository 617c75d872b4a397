import { z } from "zod";

/** The most characters of one draft as JSON: three times the longest form filled to its limits. */
export const longestDraft = 60_000;

/** The most drafts of one person. */
export const mostDrafts = 200;

/** What a form calls its draft: its kind and what it is about, "plan.indicator:<resultId>:new". */
export const draftName = z
  .string()
  .max(200)
  .regex(/^[a-z]+(?:[.-][a-z]+)*(?::[0-9a-z_-]{1,40})*$/);

const leaves = z.record(z.string().max(200), z.json());

/** What a browser hands over: the draft, and the states of it that this one goes on from. */
export const draftSchema = z.strictObject({
  name: draftName,
  key: z.uuid(),
  revision: z.uuid(),
  follows: z.array(z.uuid()).max(50),
  base: leaves,
  typed: leaves,
  others: z.record(z.string().max(200), z.array(z.json())),
  at: z.iso.datetime(),
});

export type KeptDraft = z.output<typeof draftSchema>;
