import { onDatabase } from "@/lib/db/cli/on-database";
import { runCommand } from "@/lib/db/cli/steps";

import { recomputeAll } from "../queries/recompute";

runCommand(async () => {
  const { evaluations, differences } = await onDatabase(recomputeAll);
  for (const { id, difference } of differences) process.stdout.write(`${difference}: evaluation ${id}\n`);
  const verdict =
    differences.length === 0
      ? `All ${evaluations} signed evaluations come out again as they are stored.`
      : `${differences.length} differences in ${evaluations} signed evaluations.`;
  process.stdout.write(`${verdict}\n`);
  return differences.length === 0 ? 0 : 1;
});
