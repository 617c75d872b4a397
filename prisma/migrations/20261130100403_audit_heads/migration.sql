-- Where the heads of the chains went, day by day.
-- CreateTable
CREATE TABLE "AuditHeadSent" (
    "day" DATE NOT NULL,
    "sentAt" TIMESTAMPTZ NOT NULL,
    "digest" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "chains" INTEGER NOT NULL,
    "events" BIGINT NOT NULL,
    "filed" BOOLEAN NOT NULL,
    "mailedTo" TEXT,

    CONSTRAINT "AuditHeadSent_pkey" PRIMARY KEY ("day")
);

ALTER TABLE "AuditHeadSent"
  ADD CONSTRAINT "AuditHeadSent_somewhere" CHECK (filed OR "mailedTo" IS NOT NULL),
  ADD CONSTRAINT "AuditHeadSent_hashes" CHECK (digest ~ '^[0-9a-f]{64}$' AND previous ~ '^[0-9a-f]{64}$');
REVOKE UPDATE, DELETE ON "AuditHeadSent" FROM kinerja_app;
