import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { onDatabase } from "@/lib/db/cli/on-database";
import { runCommand } from "@/lib/db/cli/steps";

import { linesIn } from "../heads";
import { lostHeads, verifyTrail } from "../queries";

/** `--heads FILE` also proves that the chains still hold all heads of a file that was kept outside. */
runCommand(async () => {
  const { heads } = parseArgs({ options: { heads: { type: "string" } } }).values;
  const kept = heads === undefined ? null : linesIn(await readFile(heads, "utf8"));
  const { verified, lost } = await onDatabase(async () => ({
    verified: await verifyTrail(),
    lost: kept ? await lostHeads(kept.lines) : [],
  }));
  const { chains, events, faults } = verified;
  const said = [
    ...faults.map(({ chainId, sequence, fault }) => `${fault}: chain ${chainId}, event ${sequence}`),
    ...(kept?.faults ?? []).map(({ line, fault }) => `${fault}: line ${line} of ${heads}`),
    ...lost.map(({ day, chainId, sequence }) => `lost: chain ${chainId}, event ${sequence}, sent on ${day}`),
  ];
  const whole = [
    `The trail is whole: ${events} events in ${chains} chains.`,
    ...(kept ? [`It holds all heads of the ${kept.lines.length} days in ${heads}.`] : []),
  ];
  const verdict =
    said.length === 0 ? whole : [...said, `${said.length} places of the trail were tampered with.`];
  process.stdout.write(`${verdict.join("\n")}\n`);
  return said.length === 0 ? 0 : 1;
});
