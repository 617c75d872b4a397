import { migrate } from "../migrator";
import { migrateQueue } from "../queue";
import { openServer } from "../server";
import { runCommand, step } from "./steps";

runCommand(async () => {
  const server = await openServer();
  try {
    const applied = await step("Migrating", () => migrate(server.url));
    await step("Migrating the job queue", () => migrateQueue(server.url));
    process.stdout.write(applied.length > 0 ? `Applied: ${applied.join(", ")}\n` : "Nothing to apply.\n");
  } finally {
    await server.stop();
  }
});
