import type { MadeBackup } from "../commands/backup";
import { say, type Speaker } from "./said";

/** Says what was made, and what went for it. */
export function sayBackup({ folder, files, bytes, removed }: MadeBackup, { t }: Speaker) {
  say(t("backup.made", { folder, files, megabytes: Math.ceil(bytes / 1024 / 1024) }));
  if (removed.length > 0) say(t("backup.removed", { count: removed.length }));
}
