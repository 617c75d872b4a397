import { verifyTrail } from "../queries";

const { chains, events, faults } = await verifyTrail();
for (const { chainId, sequence, fault } of faults) {
  process.stdout.write(`${fault}: chain ${chainId}, event ${sequence}\n`);
}
process.stdout.write(
  faults.length === 0
    ? `The trail is whole: ${events} events in ${chains} chains.\n`
    : `${faults.length} places of the trail were tampered with.\n`,
);
process.exit(faults.length === 0 ? 0 : 1);
