import { readEnvironment } from "@/lib/env";

import { recordRestore, restoreBackup } from "../commands/restore";
import { diagnoseDatabase } from "../queries/diagnosis";
import { Refusal } from "../refusal";
import { onServer } from "./on-server";
import { operand, runSpoken } from "./run";
import { say } from "./said";
import { sayFindings } from "./said-findings";

const variables = { ...process.env };

runSpoken(async (speaker) => {
  const backup = operand();
  if (!backup) throw new Refusal("no-folder");
  const now = new Date();
  const replace = process.argv.includes("--replace");
  const { manifest, putAside } = await restoreBackup(readEnvironment(variables), { backup, replace }, now);
  const { t, format } = speaker;
  const date = format.dateTime(new Date(manifest.madeAt), { dateStyle: "long", timeStyle: "short" });
  say(t("restore.done", { name: manifest.government, date, version: manifest.version }));
  if (putAside) say(t("restore.aside", { folder: putAside }));
  say(t("restore.checking"), "");
  return onServer(variables, async ({ url, said }) => {
    const findings = url ? await diagnoseDatabase(url, variables) : said;
    if (url) await recordRestore(url, manifest, now);
    return sayFindings(findings, speaker);
  });
});
