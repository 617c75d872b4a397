-- A plan of a closed year is written, handed in or returned no more: it would wait for good, as no edition of it can be confirmed.
CREATE TRIGGER "PerformancePlan_year_open_again" BEFORE UPDATE OF status ON "PerformancePlan"
  FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM OLD.status AND NEW.status <> 'closed')
  EXECUTE FUNCTION nothing_begins_in_closed_year();

-- Those that were left waiting when their year was closed end with it.
UPDATE "PerformancePlan" p SET status = 'closed', version = p.version + 1
FROM "EvaluationCycle" c JOIN "YearClosure" x ON x."cycleId" = c.id
WHERE c."agencyId" = p."agencyId" AND c.year = p.year AND p.status IN ('draft', 'returned', 'submitted');
