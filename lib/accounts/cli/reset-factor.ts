import { onDatabase } from "@/lib/db/cli/on-database";
import { runCommand } from "@/lib/db/cli/steps";

import { resetAtServer, resetUnreadable } from "../commands/reset-at-server";

runCommand(async () => {
  const [asked] = process.argv.slice(2);
  if (!asked)
    throw new Error(
      "Name the account: npm run accounts:reset-factor NAME; or -- --unreadable for all from before another NEXTAUTH_SECRET",
    );
  const count = await onDatabase(() => (asked === "--unreadable" ? resetUnreadable() : resetAtServer(asked)));
  process.stdout.write(`${count} second factor${count === 1 ? "" : "s"} removed.\n`);
  return count > 0 ? 0 : 1;
});
