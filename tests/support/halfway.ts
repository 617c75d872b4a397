import { asOwner } from "./database";

type Meanwhile = {
  /** The table whose rows the command changes first. */ before: string;
  sql: string;
  values: unknown[];
};

/**
 * Stops a command where it wants to write into a table, changes something that it has read already, and lets it go on: what
 * otherwise takes two people and bad luck. A command that never comes there has ended before. Answers how it ended.
 */
export async function halfway(command: () => Promise<unknown>, { before, sql, values }: Meanwhile) {
  const other = await asOwner().connect();
  try {
    await other.query(`BEGIN; LOCK TABLE "${before}" IN SHARE ROW EXCLUSIVE MODE`);
    const running = Promise.allSettled([command()]);
    await Promise.race([someoneWaits(), running]);
    await other.query(sql, values);
    await other.query("COMMIT");
    return (await running)[0];
  } finally {
    other.release(true);
  }
}

async function someoneWaits() {
  for (let tries = 0; tries < 200; tries++) {
    const { rowCount } = await asOwner().query(
      `SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rowCount) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error("nobody came to the locked table");
}
