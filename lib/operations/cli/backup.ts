import { readEnvironment } from "@/lib/env";

import { makeBackup } from "../commands/backup";
import { operand, runSpoken } from "./run";
import { say } from "./said";
import { sayBackup } from "./said-backup";

runSpoken(async (speaker) => {
  sayBackup(await makeBackup(readEnvironment(process.env), new Date(), operand()), speaker);
  say(speaker.t("backup.elsewhere"));
});
