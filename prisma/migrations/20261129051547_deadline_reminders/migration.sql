CREATE TYPE "Deadline" AS ENUM ('plan_to_open', 'plan_to_hand_in', 'plan_to_confirm', 'progress_to_report',
  'self_assessment', 'evaluation_to_rate', 'evaluation_to_hand_over');

CREATE TABLE "DeadlineReminder" (
    "deadline" "Deadline" NOT NULL,
    "earlyDays" INTEGER CHECK ("earlyDays" BETWEEN 1 AND 60),
    "lateDays" INTEGER CHECK ("lateDays" BETWEEN 1 AND 10),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DeadlineReminder_pkey" PRIMARY KEY ("deadline")
);

CREATE TABLE "ReminderRound" (
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "told" INTEGER NOT NULL,

    CONSTRAINT "ReminderRound_pkey" PRIMARY KEY ("day")
);
REVOKE DELETE ON "DeadlineReminder", "ReminderRound" FROM kinerja_app;

-- A reminder is told once of a thing, to a person, at a stage, however many rounds run at once.
ALTER TABLE "Notification" ADD COLUMN "reminder" TEXT;
CREATE UNIQUE INDEX "Notification_subjectId_topic_personId_reminder_key"
  ON "Notification"("subjectId", "topic", "personId", "reminder");
