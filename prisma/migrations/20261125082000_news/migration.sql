-- News is read now: who it is from, and how many pieces a person has not seen.
ALTER TABLE "Notification" ADD COLUMN "actorId" UUID;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_actorId_fkey" FOREIGN KEY ("actorId")
  REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
DROP INDEX "Notification_personId_at_idx";
CREATE INDEX "Notification_personId_readAt_idx" ON "Notification"("personId", "readAt");
