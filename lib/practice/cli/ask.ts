import path from "node:path";

import { runCommand } from "@/lib/db/cli/steps";
import { readEnvironment } from "@/lib/env";

import { askForRenewal, practiceFolder } from "../gateway";

runCommand(async () => {
  await askForRenewal(practiceFolder(path.resolve(readEnvironment(process.env).DATA_DIR)));
  process.stdout.write(
    "Latihan dimulai dari awal dalam satu menit. / Practice begins anew within a minute.\n",
  );
});
