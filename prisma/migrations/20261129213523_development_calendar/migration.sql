-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Deadline" ADD VALUE 'development_to_submit';
ALTER TYPE "Deadline" ADD VALUE 'development_to_decide';
ALTER TYPE "Deadline" ADD VALUE 'development_budget';

-- CreateTable
CREATE TABLE "DevelopmentCalendar" (
    "year" INTEGER NOT NULL,
    "submitBy" DATE NOT NULL,
    "decideBy" DATE NOT NULL,
    "budgetBy" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DevelopmentCalendar_pkey" PRIMARY KEY ("year")
);

ALTER TABLE "DevelopmentCalendar" ADD CONSTRAINT "DevelopmentCalendar_in_order" CHECK (year BETWEEN 2000 AND 2200
  AND extract(year FROM "submitBy") = year AND "submitBy" <= "decideBy" AND "decideBy" <= "budgetBy"
  AND extract(year FROM "budgetBy") = year);
REVOKE DELETE ON "DevelopmentCalendar" FROM kinerja_app;
