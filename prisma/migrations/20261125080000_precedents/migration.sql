-- A plan can start from the one before; what an indicator reached there stands beside its copy.
ALTER TABLE "Indicator" ADD COLUMN "precedentId" UUID;
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_precedentId_fkey" FOREIGN KEY ("precedentId")
  REFERENCES "Indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Indicator_precedentId_idx" ON "Indicator"("precedentId");
