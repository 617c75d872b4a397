import { onDatabase } from "@/lib/db/cli/on-database";
import { runCommand } from "@/lib/db/cli/steps";

import { verifyTrail } from "../queries";

runCommand(async () => {
  const { chains, events, faults } = await onDatabase(verifyTrail);
  for (const { chainId, sequence, fault } of faults) {
    process.stdout.write(`${fault}: chain ${chainId}, event ${sequence}\n`);
  }
  const verdict =
    faults.length === 0
      ? `The trail is whole: ${events} events in ${chains} chains.`
      : `${faults.length} places of the trail were tampered with.`;
  process.stdout.write(`${verdict}\n`);
  return faults.length === 0 ? 0 : 1;
});
