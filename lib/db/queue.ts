import "server-only";

import { Logger, run, runMigrations, type TaskList } from "graphile-worker";

import { log } from "@/lib/log";

/** Warnings and errors of the queue among the app's own log lines; it counts every job it does on the level of info. */
const logger = new Logger(() => (level, message) => {
  if (level === "error") log.error(message);
  else if (level === "warning") log.warn(message);
});

/**
 * Brings the tables of the queue, in a schema of their own, up to the library's version.
 * @param url the owner's address.
 */
export const migrateQueue = (url: string) => runMigrations({ connectionString: url, logger });

type Work = { taskList: TaskList; crontab: string };

/**
 * Does the jobs until the process is told to end. The queue's own few statements are the owner's, for its tables are closed
 * to everybody else; what a job does goes through the doors, as the app's role.
 * @param url the owner's address. Two jobs at a time, with four connections for the queue: the web server has eight.
 */
export async function workQueue(url: string, { taskList, crontab }: Work) {
  const runner = await run({
    connectionString: url,
    maxPoolSize: 4,
    concurrency: 2,
    taskList,
    crontab,
    logger,
  });
  await runner.promise;
}
