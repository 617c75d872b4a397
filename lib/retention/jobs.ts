import "server-only";

import type { TaskList } from "graphile-worker";

import { carryOutRetention } from "./commands/carry-out";

/** Asks every hour whether a run was confirmed by both offices. */
export const crontab = "40 * * * * retention:round";

/** The job that takes away what has outlived its time, by name. */
export const retentionJobs = (clock = () => new Date()): TaskList => ({
  "retention:round": async () => {
    await carryOutRetention(clock());
  },
});
