import "server-only";

import type { TaskList } from "graphile-worker";

import { clockOf } from "@/lib/access/clock";
import { unattended } from "@/lib/db/doors";

import { freeSeatsLeft } from "./commands/free-left";

/** Every hour, in UTC: the day begins at another hour in each of the country's time zones. */
export const crontab = "10 * * * * training:free-seats";

/** The job of trainings, by name. */
export const trainingJobs = (clock = () => new Date()): TaskList => ({
  "training:free-seats": async () => {
    await unattended(async (tx) => {
      const government = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
      return freeSeatsLeft(tx, clockOf(government, clock()));
    });
  },
});
