import "server-only";

import type { TaskList } from "graphile-worker";

import { clockOf } from "@/lib/access/clock";
import { atOnce } from "@/lib/db/doors";

import { openEvaluations } from "./commands/open-evaluations";
import { settleOverdue } from "./commands/settle-overdue";

/** Asks every quarter of an hour, in UTC, what the last day has begun and ended where the government is. */
export const crontab = "*/15 * * * * evaluation:settle";

/** The jobs of evaluations, by name. What failed is done by the next quarter of an hour. */
export const evaluationJobs = (clock = () => new Date()): TaskList => ({
  "evaluation:settle": async () => {
    const government = await atOnce((db) => db.government.findUniqueOrThrow({ where: { id: 1 } }));
    // Whatever keeps some from being opened keeps nobody's time from ending.
    try {
      await openEvaluations(clockOf(government, clock()));
    } finally {
      await settleOverdue(clock());
    }
  },
});
