import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { migrate, schemaDifference } from "../migrator";
import { withScratchDatabase } from "../scratch";
import { openServer } from "../server";
import { runCommand, step } from "./steps";

runCommand(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error("Name the migration in small letters: npm run db:migration add_holidays");
  }
  const server = await openServer();
  try {
    const sql = await step("Comparing with the schema files", () =>
      withScratchDatabase(server.url, async (scratch) => {
        await migrate(scratch);
        return schemaDifference(scratch);
      }),
    );
    if (sql === null)
      return void process.stdout.write("The migrations already say all that the schema files say.\n");
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = path.join("prisma", "migrations", `${stamp}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "migration.sql"), sql);
    process.stdout.write(`Wrote ${folder}/migration.sql\n`);
  } finally {
    await server.stop();
  }
});
