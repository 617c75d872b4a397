import { onDatabase } from "@/lib/db/cli/on-database";
import { runCommand } from "@/lib/db/cli/steps";

import { withdrawDocument, type Withdrawal } from "../commands/withdraw";

const verdicts = {
  withdrawn: "The document is withdrawn: from now on it does not count.",
  unknown: "No document has this code.",
  over: "This document does not count any more: it was superseded or withdrawn before.",
} as const satisfies Record<Withdrawal, string>;

runCommand(async () => {
  const [code, reason] = process.argv.slice(2);
  if (!code || !reason?.trim())
    throw new Error('Name the code and why: npm run documents:withdraw CODE "why"');
  const outcome = await onDatabase(() => withdrawDocument(code, reason.trim()));
  process.stdout.write(`${verdicts[outcome]}\n`);
  return outcome === "withdrawn" ? 0 : 1;
});
