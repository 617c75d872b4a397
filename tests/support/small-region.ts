import { runCommand } from "@/lib/db/cli/steps";
import { fillDemo } from "@/prisma/seed";

import { onServer } from "./database";
import { databaseUrl, smallRegion, templateName } from "./database-url";

/** Fills the small demo region once a run, for the apps of the tests to clone. */
runCommand(async () => {
  await onServer(`CREATE DATABASE ${smallRegion} TEMPLATE ${templateName}`);
  await fillDemo(databaseUrl(smallRegion), { scale: "small" });
});
