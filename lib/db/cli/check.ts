import { driftOf } from "../drift";
import { openServer } from "../server";
import { runCommand, step } from "./steps";

runCommand(async () => {
  const server = await openServer();
  try {
    const drift = await step("Comparing with the migrations", () => driftOf(server.url));
    for (const sentence of drift) process.stdout.write(`${sentence}\n`);
    process.stdout.write(
      drift.length === 0 ? "The database is as the migrations made it.\n" : "The database drifted.\n",
    );
    return drift.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
});
