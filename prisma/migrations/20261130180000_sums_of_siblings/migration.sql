-- A list of people goes down the tree from unit to unit: the sums of all units right below one are read at once.
ALTER TABLE "UnitFigures" ADD COLUMN "parentId" UUID;
UPDATE "UnitFigures" f SET "parentId" = u."parentId" FROM "Unit" u WHERE u.id = f."unitId";
CREATE INDEX "UnitFigures_parentId_year_quarter_idx" ON "UnitFigures"("parentId", "year", "quarter");

-- Of whoever stands in a list the newest position is read.
CREATE INDEX "Assignment_personId_validFrom_idx" ON "Assignment"("personId", "validFrom");
DROP INDEX "Assignment_personId_idx";
