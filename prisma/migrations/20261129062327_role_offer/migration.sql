-- A contribution that somebody offers to a leader of their own accord (pengajuan sukarela, L.II.A.5.f, f.11).
-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('waiting', 'accepted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "RoleOffer" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "leaderId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT,
    "state" "OfferState" NOT NULL DEFAULT 'waiting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "offeredAt" TIMESTAMPTZ NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,
    "answer" TEXT,
    "indicatorId" UUID,

    CONSTRAINT "RoleOffer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoleOffer_planId_idx" ON "RoleOffer"("planId");

-- CreateIndex
CREATE INDEX "RoleOffer_leaderId_idx" ON "RoleOffer"("leaderId");

-- CreateIndex
CREATE INDEX "RoleOffer_indicatorId_idx" ON "RoleOffer"("indicatorId");

-- AddForeignKey
ALTER TABLE "RoleOffer" ADD CONSTRAINT "RoleOffer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleOffer" ADD CONSTRAINT "RoleOffer_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleOffer" ADD CONSTRAINT "RoleOffer_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleOffer" ADD CONSTRAINT "RoleOffer_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleOffer" ADD CONSTRAINT "RoleOffer_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleOffer" ADD CONSTRAINT "RoleOffer_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "RoleOffer"
  ADD CONSTRAINT "RoleOffer_not_to_oneself" CHECK ("personId" <> "leaderId"),
  ADD CONSTRAINT "RoleOffer_says_something" CHECK (btrim(text) <> '' AND char_length(text) <= 500),
  ADD CONSTRAINT "RoleOffer_reason" CHECK (btrim(reason) <> '' AND char_length(reason) <= 500),
  ADD CONSTRAINT "RoleOffer_version" CHECK (version >= 1),
  ADD CONSTRAINT "RoleOffer_approved" CHECK (num_nonnulls("approvedById", "approvedAt") IN (0, 2)),
  -- The rater approves what goes on to somebody else.
  ADD CONSTRAINT "RoleOffer_approved_by_another" CHECK ("approvedById" NOT IN ("personId", "leaderId")),
  ADD CONSTRAINT "RoleOffer_decided" CHECK
    (num_nonnulls("decidedById", "decidedAt") = CASE WHEN state = 'waiting' THEN 0 ELSE 2 END),
  ADD CONSTRAINT "RoleOffer_placed_by_the_leader" CHECK (state <> 'accepted' OR "decidedById" = "leaderId"),
  ADD CONSTRAINT "RoleOffer_withdrawn_by_oneself" CHECK ((state = 'withdrawn') = ("decidedById" IS NOT DISTINCT FROM "personId")),
  ADD CONSTRAINT "RoleOffer_declined_why" CHECK
    ((state = 'declined') = (answer IS NOT NULL) AND btrim(answer) <> '' AND char_length(answer) <= 500),
  ADD CONSTRAINT "RoleOffer_placed_where" CHECK ("indicatorId" IS NULL OR state = 'accepted');

-- The same is offered to the same leader once, until it is decided on.
CREATE UNIQUE INDEX "RoleOffer_open_once" ON "RoleOffer"("personId", "leaderId", lower(text)) WHERE state = 'waiting';

-- It is offered for a running plan of one's own that can support others' (A.1.2 has no such column), placed at a line of the
-- leader's that runs, and decided on once.
CREATE FUNCTION guard_role_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM "PerformancePlan" p WHERE p.id = NEW."planId" AND p."personId" = NEW."personId"
        AND p.status <> 'closed' AND p.form <> 'leader') THEN
      RAISE EXCEPTION 'nothing can be offered for plan %', NEW."planId"
        USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleOffer_for_own_plan';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'waiting' THEN
    -- Where it was placed goes with the line.
    IF NEW."indicatorId" IS NULL AND (to_jsonb(NEW) - 'indicatorId') = (to_jsonb(OLD) - 'indicatorId') THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'offer % was decided on', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleOffer_decided_once';
  END IF;
  IF NEW.state = 'accepted' AND NOT EXISTS (SELECT 1 FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId"
      JOIN "PerformancePlan" p ON p.id = r."planId"
      WHERE i.id = NEW."indicatorId" AND p."personId" = NEW."leaderId" AND p.status <> 'closed') THEN
    RAISE EXCEPTION 'offer % is placed at no line of its leader', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'RoleOffer_at_own_line';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RoleOffer_guard" BEFORE INSERT OR UPDATE ON "RoleOffer"
  FOR EACH ROW EXECUTE FUNCTION guard_role_offer();

-- What was offered to whom stays as it was written.
REVOKE UPDATE, DELETE ON "RoleOffer" FROM kinerja_app;
GRANT UPDATE (state, version, "approvedById", "approvedAt", "decidedById", "decidedAt", answer, "indicatorId")
  ON "RoleOffer" TO kinerja_app;
