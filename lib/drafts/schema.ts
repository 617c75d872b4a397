import { z } from "zod";

/** The most characters of one draft as JSON: three times the longest form filled to its limits. */
export const longestDraft = 60_000;

/** The most drafts of one person. */
export const mostDrafts = 200;

/** What a form calls its draft: its kind and what it is about, "plan.indicator:<resultId>:new". */
const draftName = z
  .string()
  .max(200)
  .regex(/^[a-z]+(?:[.-][a-z]+)*(?::[0-9a-z_-]{1,40})*$/);

/** The most states that a draft goes on from. */
const mostFollowed = 50;

const leaves = z.record(z.string().max(200), z.json());

/** What a browser hands over: the draft, and the states of it that this one goes on from. */
export const draftSchema = z.strictObject({
  name: draftName,
  key: z.uuid(),
  revision: z.uuid(),
  follows: z.array(z.uuid()).max(mostFollowed),
  base: leaves,
  typed: leaves,
  others: z.record(z.string().max(200), z.array(z.json())),
  at: z.iso.datetime(),
});

/** Which draft the query of a DELETE throws away: its name, and the states that the device knows, with commas between. */
export const discardSchema = z.object({
  name: draftName,
  knows: z
    .string()
    .transform((ids) => (ids === "" ? [] : ids.split(",")))
    // Beside the states handed over, what stands now and what was confirmed last.
    .pipe(z.array(z.uuid()).max(mostFollowed + 2)),
});

export type DiscardedDraft = z.output<typeof discardSchema>;
export type KeptDraft = z.output<typeof draftSchema>;
