import "server-only";

import type { TaskList } from "graphile-worker";

import { runRound } from "./commands";

/** Asks every quarter of an hour, in UTC, whether the day's reminders are to go out where the government is. */
export const crontab = "*/15 * * * * deadlines:round";

/** The jobs of reminders, by name. A round that failed is run by the next quarter of an hour. */
export const deadlineJobs = (clock = () => new Date()): TaskList => ({
  "deadlines:round": async () => {
    await runRound(clock());
  },
});
