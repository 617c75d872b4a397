import { accountJobs, crontab as accountTimes } from "@/lib/accounts/jobs";
import { crontab as deadlineTimes, deadlineJobs } from "@/lib/deadlines/jobs";
import { crontab as documentTimes, documentJobs } from "@/lib/documents/jobs";
import { readEnvironment } from "@/lib/env";
import { crontab as evaluationTimes, evaluationJobs } from "@/lib/evaluation/jobs";
import { postbox } from "@/lib/mail/gateway";
import { crontab as mailTimes, mailJobs } from "@/lib/mail/jobs";
import { crontab as movementTimes, movementJobs } from "@/lib/movements/jobs";
import { outsideOf } from "@/lib/oversight/gateway/outside";
import { crontab as headTimes, headJobs } from "@/lib/oversight/jobs";
import { crontab as retentionTimes, retentionJobs } from "@/lib/retention/jobs";
import { keepCounting } from "@/lib/reporting/jobs";
import { crontab as trainingTimes, trainingJobs } from "@/lib/training/jobs";

import { workQueue } from "../queue";
import { runCommand } from "./steps";

/**
 * The child of the launcher that works off the requests: it draws documents, reminds of deadlines, opens evaluations whose
 * window opens, ends what time has ended, closes the plans of whoever has left and frees their seats at trainings, counts the figures of reports, clears old codes and
 * sessions away, sends mail where there is a mail server, and the heads of the audit trail where they are to go. The launcher names
 * the database and the app's address.
 */
runCommand(async () => {
  const { DATABASE_URL, SMTP_URL, MAIL_FROM, APP_URL, ...env } = readEnvironment(process.env);
  if (!DATABASE_URL || !APP_URL) throw new Error("The worker is started by `npm start`.");
  const post = SMTP_URL && MAIL_FROM ? { postbox: postbox(SMTP_URL, MAIL_FROM), appUrl: APP_URL } : null;
  const to = env.AUDIT_HEAD_MAIL;
  const outside = outsideOf({
    folder: env.AUDIT_HEAD_DIR,
    ...(post && to && { mail: { to, postbox: post.postbox } }),
  });
  const taskList = {
    ...documentJobs(),
    ...deadlineJobs(),
    ...evaluationJobs(),
    ...movementJobs(),
    ...accountJobs(post),
    ...retentionJobs(),
    ...trainingJobs(),
    ...(outside && headJobs(outside)),
    ...(post && mailJobs(post)),
  };
  const always = [
    documentTimes,
    deadlineTimes,
    evaluationTimes,
    movementTimes,
    accountTimes,
    retentionTimes,
    trainingTimes,
  ];
  const crontab = [...always, ...(post ? [mailTimes] : []), ...(outside ? [headTimes] : [])].join("\n");
  const work = workQueue(DATABASE_URL, { taskList, crontab, first: ["evaluation:settle"] });
  await Promise.race([work, keepCounting()]);
});
