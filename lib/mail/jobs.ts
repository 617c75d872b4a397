import "server-only";

import type { TaskList } from "graphile-worker";

import { claimDigest, settleDigest } from "./commands";
import { type Postbox, wasRefused } from "./gateway";
import { letterOf } from "./letter";
import { openDay, peopleDue } from "./queries";
import { digestJobSchema } from "./schema";

/** Asks every quarter of an hour, in UTC, whether it is a working morning where the government is: three zones, one table. */
export const crontab = "*/15 * * * * mail:round";

type Post = {
  postbox: Postbox;
  /** The address of the app, to which the links lead. */
  appUrl: string;
  clock?: () => Date;
};

/** The jobs of the digest, by name: a round makes one job for everybody who is due, a job sends one person's mail. */
export const mailJobs = (post: Post): TaskList => ({
  "mail:round": async (_, { addJob }) => {
    const day = await openDay(clockOf(post));
    for (const personId of day ? await peopleDue(day) : []) {
      // The next round leaves a job that waits for its retry as it is.
      const once = { jobKey: `digest:${personId}:${day}`, jobKeyMode: "unsafe_dedupe" } as const;
      await addJob("mail:digest", { personId, day }, once);
    }
  },
  "mail:digest": async (payload) => {
    const { personId, day } = digestJobSchema.parse(payload);
    // A retry that has come into the quiet hours is over: what waits stands in the digest of the next working day.
    if ((await openDay(clockOf(post))) === day) await sendDigest(post, personId, day);
  },
});

const clockOf = ({ clock }: Post) => clock?.() ?? new Date();

/** @throws the mail server's error, after which the queue tries again. */
async function sendDigest({ postbox, appUrl }: Post, personId: string, day: string) {
  // A server that cannot be reached costs nothing: only what is about to be handed over is claimed.
  await postbox.reach();
  const digest = await claimDigest(personId, day);
  if (!digest) return;
  try {
    await postbox.send(letterOf(digest, appUrl), `${day}.${personId}`);
  } catch (error) {
    if (wasRefused(error)) await settleDigest(personId, day, "refused");
    throw error;
  }
  await settleDigest(personId, day, "sent");
}
