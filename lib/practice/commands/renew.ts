import "server-only";

import { Client } from "pg";

import { migrate } from "@/lib/db/migrator";
import { assureExpendable } from "@/lib/db/practice";
import { migrateQueue } from "@/lib/db/queue";
import { fillDemo } from "@/prisma/seed";

import { emptyFolder, filledIn, noteFilled } from "../gateway";
import { renewalIsDue } from "../renewal";

/** A region that is nobody's; its people are those of the small demo, without a password. */
const sample = { name: "Kabupaten Latihan", displayName: "Kinerja Latihan", seat: "Muara Latihan" };

/**
 * Brings the sample world up to date: migrated, and filled anew where that is due. Answers whether it was.
 * @throws Error in words, before anything is touched, where the database holds something that is no sample world.
 * @param url the address of practice's own database, as practice's own role.
 * @param folder where practice keeps its files.
 */
export async function renewPractice(url: string, folder: string, now: Date): Promise<boolean> {
  await assureExpendable(url, sample.name);
  const due = renewalIsDue(filledIn(folder), now);
  if (due) {
    await emptyFolder(folder);
    await emptyDatabase(url);
  }
  await migrate(url);
  await migrateQueue(url);
  if (due) {
    await fillDemo(url, { scale: "small", government: sample, password: null });
    await noteFilled(folder, now);
  }
  return due;
}

// Not row by row: a trail that is only ever added to has no other way to begin again.
async function emptyDatabase(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("DROP SCHEMA IF EXISTS graphile_worker CASCADE");
    await client.query("DROP SCHEMA IF EXISTS public CASCADE");
    await client.query("CREATE SCHEMA public");
  } finally {
    await client.end();
  }
}
