import "server-only";

import type { TaskList } from "graphile-worker";

import { clockOf } from "@/lib/access/clock";
import { unattended } from "@/lib/db/doors";

import { closePlansLeft } from "./commands/close-plans";

/** Every hour, in UTC: the day begins at another hour in each of the country's time zones. */
export const crontab = "5 * * * * movements:close-plans";

/** The jobs of movements, by name: all else that is dated takes effect by itself. */
export const movementJobs = (clock = () => new Date()): TaskList => ({
  "movements:close-plans": async () => {
    await unattended(async (tx) => {
      const government = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
      return closePlansLeft(tx, clockOf(government, clock()));
    });
  },
});
