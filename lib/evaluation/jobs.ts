import "server-only";

import type { TaskList } from "graphile-worker";

import { settleOverdue } from "./commands/settle-overdue";

/** Asks every quarter of an hour, in UTC, what the last day has ended where the government is. */
export const crontab = "*/15 * * * * evaluation:settle";

/** The jobs of evaluations, by name. What failed is done by the next quarter of an hour. */
export const evaluationJobs = (clock = () => new Date()): TaskList => ({
  "evaluation:settle": async () => {
    await settleOverdue(clock());
  },
});
