import { setTimeout as pause } from "node:timers/promises";

import { Logger, runOnce, type TaskList } from "graphile-worker";

import { asOwner } from "./database";

/** The queue of the test's database, which writes no log. */
export const queue = () => ({
  ...{ connectionString: process.env.DATABASE_URL, noHandleSignals: true },
  logger: new Logger(() => () => {}),
});

/**
 * Does all that is due, as the worker would, and is done when it is written down how each job went: `runOnce` itself ends while a
 * failure is still on its way to the database.
 */
export async function workOnce(taskList: TaskList) {
  await runOnce({ ...queue(), taskList });
  const underWay = () =>
    asOwner().query(`SELECT FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL`);
  while ((await underWay()).rowCount) await pause(10);
}
