import { disconnect } from "@/lib/db/client";
import { runCommand } from "@/lib/db/cli/steps";
import { openServer } from "@/lib/db/server";

import { verifyTrail } from "../queries";

runCommand(async () => {
  const server = await openServer();
  process.env.DATABASE_URL = server.url;
  try {
    const { chains, events, faults } = await verifyTrail();
    for (const { chainId, sequence, fault } of faults) {
      process.stdout.write(`${fault}: chain ${chainId}, event ${sequence}\n`);
    }
    const verdict =
      faults.length === 0
        ? `The trail is whole: ${events} events in ${chains} chains.`
        : `${faults.length} places of the trail were tampered with.`;
    process.stdout.write(`${verdict}\n`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await disconnect();
    await server.stop();
  }
});
