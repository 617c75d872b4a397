-- Indicators and agreements of the region and its agencies: the root of the cascade (L.II.A.2), with trajectory and
-- quarterly realisation.
CREATE TYPE "GoalKind" AS ENUM ('main_indicator', 'agreement');

CREATE TABLE "UnitGoal" (
  "id" UUID NOT NULL,
  "unitId" UUID NOT NULL,
  "year" INTEGER NOT NULL,
  "kind" "GoalKind" NOT NULL,
  "text" TEXT NOT NULL,
  "measure" TEXT NOT NULL,
  "direction" "Direction" NOT NULL DEFAULT 'higher',
  "quarter1" DECIMAL(18,4) NOT NULL,
  "quarter2" DECIMAL(18,4) NOT NULL,
  "quarter3" DECIMAL(18,4) NOT NULL,
  "quarter4" DECIMAL(18,4) NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "UnitGoal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "UnitGoal_unitId_year_idx" ON "UnitGoal"("unitId", "year");
ALTER TABLE "UnitGoal" ADD CONSTRAINT "UnitGoal_unitId_fkey" FOREIGN KEY ("unitId")
  REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "GoalRealisation" (
  "goalId" UUID NOT NULL,
  "quarter" INTEGER NOT NULL,
  "value" DECIMAL(18,4) NOT NULL,
  "note" TEXT NOT NULL,
  "reportedAt" TIMESTAMPTZ NOT NULL,
  "reporterId" UUID NOT NULL,
  CONSTRAINT "GoalRealisation_pkey" PRIMARY KEY ("goalId", "quarter"),
  CONSTRAINT "GoalRealisation_quarter" CHECK ("quarter" BETWEEN 1 AND 4)
);
ALTER TABLE "GoalRealisation" ADD CONSTRAINT "GoalRealisation_goalId_fkey" FOREIGN KEY ("goalId")
  REFERENCES "UnitGoal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GoalRealisation" ADD CONSTRAINT "GoalRealisation_reporterId_fkey" FOREIGN KEY ("reporterId")
  REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
REVOKE DELETE ON "UnitGoal", "GoalRealisation" FROM kinerja_app;
