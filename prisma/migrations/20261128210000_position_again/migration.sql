-- Whoever comes back to a position in the same year begins anew: the plan that was closed when they left stays closed.
DROP INDEX "PerformancePlan_personId_year_unitId_positionTitle_key";
CREATE INDEX "PerformancePlan_personId_year_idx" ON "PerformancePlan"("personId", "year");
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_one_open_a_position" EXCLUDE USING gist
  ("personId" WITH =, year WITH =, "unitId" WITH =, "positionTitle" WITH =) WHERE (status <> 'closed');
