import "server-only";

import { Logger, run, runMigrations, type TaskList } from "graphile-worker";
import { Client } from "pg";

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

type Work = {
  taskList: TaskList;
  crontab: string;
  /** The jobs that are done as it starts: what came due while nothing ran. */
  first?: readonly string[];
};

/**
 * Does the jobs until the process is told to end. The queue's own few statements are the owner's, for its tables are closed
 * to everybody else; what a job does goes through the doors, as the app's role.
 * @param url the owner's address. Two jobs at a time, with four connections for the queue: the web server has eight.
 */
export async function workQueue(url: string, { taskList, crontab, first = [] }: Work) {
  await unlock(url);
  const runner = await run({
    connectionString: url,
    maxPoolSize: 4,
    concurrency: 2,
    taskList,
    crontab,
    logger,
  });
  for (const name of first) await runner.addJob(name, undefined, { jobKey: name });
  await runner.promise;
}

/**
 * What is locked as the worker starts was locked by one that was killed: there is one at a time. The queue itself would wait
 * four hours for it. Every job may be done again: a document is drawn once, a digest is claimed for its day.
 */
async function unlock(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SELECT graphile_worker.force_unlock_workers(array(
      SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
      UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL))`);
  } finally {
    await client.end();
  }
}
