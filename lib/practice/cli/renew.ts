import path from "node:path";

import { runCommand } from "@/lib/db/cli/steps";
import { readEnvironment } from "@/lib/env";

import { renewPractice } from "../commands/renew";

/** The child of the launcher that readies the sample world. It is given practice's own database and folder, and no others. */
runCommand(async () => {
  const { DATABASE_URL, DATA_DIR } = readEnvironment(process.env);
  if (!DATABASE_URL || !process.env.PRACTICE_OF) throw new Error("Practice is readied by `npm start`.");
  await renewPractice(DATABASE_URL, path.resolve(DATA_DIR), new Date());
});
