import { workQueue } from "@/lib/db/queue";
import { runCommand } from "@/lib/db/cli/steps";
import { readEnvironment } from "@/lib/env";

import { postbox } from "../gateway";
import { crontab, mailJobs } from "../jobs";

/** The child of the launcher that sends mail; the launcher names the database and the app's address. */
runCommand(async () => {
  const { DATABASE_URL, SMTP_URL, MAIL_FROM, APP_URL } = readEnvironment(process.env);
  if (!DATABASE_URL || !SMTP_URL || !MAIL_FROM || !APP_URL)
    throw new Error("The mail worker is started by `npm start`, when SMTP_URL and MAIL_FROM are set.");
  const taskList = mailJobs({ postbox: postbox(SMTP_URL, MAIL_FROM), appUrl: APP_URL });
  await workQueue(DATABASE_URL, { taskList, crontab });
});
