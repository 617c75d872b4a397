import "server-only";

import type { TaskList } from "graphile-worker";

import { type Postbox, wasRefused } from "@/lib/mail/gateway";

import { clearAway } from "./commands/clean";
import { drawMailed, findAddressNotice, findNotice, withdrawMailed } from "./commands/mailed";
import { addressNoticeOf, keyLetterOf, keyNoticeOf } from "./letter";
import { keyNoticeJobSchema, mailCodeJobSchema } from "./schema";

/** Clears away once a night where the government is, in UTC. */
export const crontab = "40 18 * * * accounts:clear";

type Post = { postbox: Postbox; /** The address of the app. */ appUrl: string };

/** The jobs of accounts, by name; without a mail server none sends anything. */
export const accountJobs = (post: Post | null, clock = () => new Date()): TaskList => ({
  "accounts:clear": async () => {
    await clearAway(clock());
  },
  ...(post && {
    "accounts:mail-code": async (payload) => {
      const { accountId, purpose } = mailCodeJobSchema.parse(payload);
      // A server that cannot be reached makes no former code void.
      await post.postbox.reach();
      const letter = await drawMailed(accountId, purpose, clock());
      if (!letter) return;
      try {
        await post.postbox.send(keyLetterOf(letter, post.appUrl), `${Date.now()}.${accountId}`);
      } catch (error) {
        if (wasRefused(error)) await withdrawMailed(letter.codeId, clock());
        throw error;
      }
    },
    "accounts:mail-notice": async (payload) => {
      const { accountId, former } = keyNoticeJobSchema.parse(payload);
      const letter = await noticeOf(accountId, former, clock(), post.appUrl);
      if (letter) await post.postbox.send(letter, `${Date.now()}.notice.${accountId}`);
    },
  }),
});

async function noticeOf(accountId: string, former: string | undefined, instant: Date, appUrl: string) {
  if (former) return addressNoticeOf(await findAddressNotice(accountId, former), appUrl);
  const notice = await findNotice(accountId, instant);
  return notice && keyNoticeOf(notice, appUrl);
}
