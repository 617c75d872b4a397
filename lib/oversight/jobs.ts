import "server-only";

import type { TaskList } from "graphile-worker";

import { sendHeads } from "./commands/send-heads";
import type { Outside } from "./gateway/outside";

/** Asks every hour whether the heads of the day went out: a day that began while nothing ran is not left out. */
export const crontab = "20 * * * * audit:heads";

/** The job that lets the heads of the chains leave the server, by name. */
export const headJobs = (outside: Outside, clock = () => new Date()): TaskList => ({
  "audit:heads": async () => {
    await sendHeads(outside, clock());
  },
});
