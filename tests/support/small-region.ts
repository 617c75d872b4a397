import { disconnect } from "@/lib/db/client";
import { runCommand } from "@/lib/db/cli/steps";
import { rebuildFigures } from "@/lib/reporting/commands/rebuild";
import { fillDemo, firstDay } from "@/prisma/seed";

import { onServer } from "./database";
import { databaseUrl, smallRegion, templateName } from "./database-url";

/** Fills the small demo region once a run, and counts its figures, for the apps of the tests to clone. */
runCommand(async () => {
  await onServer(`CREATE DATABASE ${smallRegion} TEMPLATE ${templateName}`);
  const url = databaseUrl(smallRegion);
  await fillDemo(url, { scale: "small" });
  process.env.DATABASE_URL = url;
  await rebuildFigures(firstDay);
  await disconnect();
});
