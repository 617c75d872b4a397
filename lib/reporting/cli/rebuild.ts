import { clockOf } from "@/lib/access/clock";
import { onDatabase } from "@/lib/db/cli/on-database";
import { runCommand } from "@/lib/db/cli/steps";
import { atOnce } from "@/lib/db/doors";

import { rebuildFigures } from "../commands/rebuild";

runCommand(async () => {
  const begun = Date.now();
  const rows = await onDatabase(async () => {
    const government = await atOnce((db) => db.government.findUniqueOrThrow({ where: { id: 1 } }));
    return rebuildFigures(clockOf(government, new Date()).today);
  });
  process.stdout.write(`${rows} rows of figures were counted in ${(Date.now() - begun) / 1000} s.\n`);
});
