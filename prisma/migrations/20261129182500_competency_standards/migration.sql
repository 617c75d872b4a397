-- One's own view (B.1.9) is the one assessment that is about oneself; nobody else's is.
ALTER TABLE "CompetencyAssessment"
  DROP CONSTRAINT "CompetencyAssessment_not_oneself",
  ADD CONSTRAINT "CompetencyAssessment_not_oneself" CHECK (origin <> 'supervisor' OR "personId" <> "assessedById");

-- The nine that every position has are never retired, and what the government has in common is nobody's to delete.
ALTER TABLE "Competency"
  ADD CONSTRAINT "Competency_named" CHECK (btrim(code) <> '' AND btrim(name) <> ''),
  ADD CONSTRAINT "Competency_nine_stay" CHECK ("retiredOn" IS NULL OR kind = 'technical');
REVOKE UPDATE, DELETE ON "Competency" FROM kinerja_app;
GRANT UPDATE (name, definition, "retiredOn", version) ON "Competency" TO kinerja_app;
ALTER TABLE "CompetencyStandard" ADD CONSTRAINT "CompetencyStandard_no_official" CHECK (kind <> 'official');
CREATE INDEX "CompetencyRequirement_competencyId_idx" ON "CompetencyRequirement"("competencyId");

-- What the standards ask of positions: the agency's row before the government's, one of a functional level before one of all
-- levels. NULL is all positions, or all competencies.
CREATE FUNCTION asked_by_standards(positions uuid[], competencies uuid[])
RETURNS TABLE ("positionId" uuid, "competencyId" uuid, level int) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (p.id, s."competencyId") p.id, s."competencyId", s.level
  FROM "Position" p
    JOIN "CompetencyStandard" s ON s.kind = p.kind
      AND (s."agencyId" IS NULL OR s."agencyId" = p."agencyId")
      AND (s."functionalLevel" IS NULL OR s."functionalLevel" = p."functionalLevel")
    JOIN "Competency" c ON c.id = s."competencyId" AND c."retiredOn" IS NULL
  WHERE (positions IS NULL OR p.id = ANY (positions)) AND (competencies IS NULL OR s."competencyId" = ANY (competencies))
  ORDER BY p.id, s."competencyId", s."agencyId" IS NULL, s."functionalLevel" IS NULL
$$;

-- Brings what positions inherit in line with the standards, in one statement however many there are.
CREATE FUNCTION inherit_requirements(positions uuid[], competencies uuid[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH wanted AS MATERIALIZED (SELECT * FROM asked_by_standards(positions, competencies)),
  gone AS (DELETE FROM "CompetencyRequirement" r WHERE r.inherited
    AND (positions IS NULL OR r."positionId" = ANY (positions))
    AND (competencies IS NULL OR r."competencyId" = ANY (competencies))
    AND NOT EXISTS (SELECT FROM wanted w WHERE w."positionId" = r."positionId" AND w."competencyId" = r."competencyId"))
  INSERT INTO "CompetencyRequirement" AS r ("positionId", "competencyId", level, inherited)
  SELECT w."positionId", w."competencyId", w.level, true FROM wanted w
  ON CONFLICT ("positionId", "competencyId") DO UPDATE SET level = EXCLUDED.level
    WHERE r.inherited AND r.level <> EXCLUDED.level;
END $$;
REVOKE EXECUTE ON FUNCTION inherit_requirements FROM PUBLIC;

-- Standards change one after the other, and no position begins meanwhile: each of them would miss what the other does.
CREATE FUNCTION pass_standards_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE touched uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT a."competencyId") INTO touched FROM added a;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT g."competencyId") INTO touched FROM gone g;
  ELSE
    SELECT array_agg(DISTINCT t.id) INTO touched
    FROM (SELECT "competencyId" AS id FROM added UNION SELECT "competencyId" FROM gone) t;
  END IF;
  IF touched IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.standards'));
  PERFORM inherit_requirements(NULL, touched);
  RETURN NULL;
END $$;
CREATE TRIGGER "CompetencyStandard_added" AFTER INSERT ON "CompetencyStandard"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION pass_standards_on();
CREATE TRIGGER "CompetencyStandard_changed" AFTER UPDATE ON "CompetencyStandard"
  REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION pass_standards_on();
CREATE TRIGGER "CompetencyStandard_gone" AFTER DELETE ON "CompetencyStandard"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION pass_standards_on();

CREATE FUNCTION guard_standard() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "Competency" c WHERE c.id = NEW."competencyId" AND c."agencyId" <> NEW."agencyId")
    OR EXISTS (SELECT FROM "Competency" c WHERE c.id = NEW."competencyId" AND c."agencyId" IS NOT NULL AND NEW."agencyId" IS NULL) THEN
    RAISE EXCEPTION 'the competency is of one agency alone' USING ERRCODE = 'check_violation', CONSTRAINT = 'CompetencyStandard_of_its_agency';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CompetencyStandard_of_its_agency" BEFORE INSERT OR UPDATE ON "CompetencyStandard"
  FOR EACH ROW EXECUTE FUNCTION guard_standard();

CREATE FUNCTION begin_with_standards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE touched uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(a.id) INTO touched FROM added a;
  ELSE
    SELECT array_agg(a.id) INTO touched FROM added a JOIN gone g USING (id)
    WHERE (a.kind, a."functionalLevel", a."agencyId") IS DISTINCT FROM (g.kind, g."functionalLevel", g."agencyId");
  END IF;
  IF touched IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('kinerja.standards'));
  PERFORM inherit_requirements(touched, NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER "Position_inherits" AFTER INSERT ON "Position"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION begin_with_standards();
CREATE TRIGGER "Position_inherits_anew" AFTER UPDATE ON "Position"
  REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION begin_with_standards();

-- Whatever is taken away from a position leaves what the standards ask.
CREATE FUNCTION fall_back_on_standards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE positions uuid[]; competencies uuid[];
BEGIN
  SELECT array_agg(DISTINCT g."positionId"), array_agg(DISTINCT g."competencyId") INTO positions, competencies FROM gone g;
  IF positions IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('kinerja.standards'));
  PERFORM inherit_requirements(positions, competencies);
  RETURN NULL;
END $$;
CREATE TRIGGER "CompetencyRequirement_restored" AFTER DELETE ON "CompetencyRequirement"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION fall_back_on_standards();

-- What is called inherited is what the standards ask; nobody is asked for what was retired, or is another agency's.
CREATE FUNCTION guard_requirements() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE positions uuid[]; competencies uuid[];
BEGIN
  SELECT array_agg(DISTINCT a."positionId"), array_agg(DISTINCT a."competencyId") INTO positions, competencies
  FROM added a WHERE a.inherited;
  IF positions IS NOT NULL AND EXISTS (SELECT FROM added a
      LEFT JOIN asked_by_standards(positions, competencies) w USING ("positionId", "competencyId")
      WHERE a.inherited AND w.level IS DISTINCT FROM a.level) THEN
    RAISE EXCEPTION 'no standard asks for that' USING ERRCODE = 'check_violation', CONSTRAINT = 'CompetencyRequirement_inherited';
  END IF;
  IF EXISTS (SELECT FROM added a JOIN "Competency" c ON c.id = a."competencyId" JOIN "Position" p ON p.id = a."positionId"
      WHERE c."retiredOn" IS NOT NULL OR c."agencyId" <> p."agencyId") THEN
    RAISE EXCEPTION 'the competency is retired or of another agency' USING ERRCODE = 'check_violation', CONSTRAINT = 'CompetencyRequirement_in_use';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "CompetencyRequirement_added" AFTER INSERT ON "CompetencyRequirement"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_requirements();
CREATE TRIGGER "CompetencyRequirement_changed" AFTER UPDATE ON "CompetencyRequirement"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_requirements();

-- A retired competency is asked of nobody; when it is taken up again, what the standards ask comes back.
CREATE FUNCTION retire_competency() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kinerja.standards'));
  IF NEW."retiredOn" IS NOT NULL THEN
    DELETE FROM "CompetencyRequirement" WHERE "competencyId" = NEW.id;
  END IF;
  PERFORM inherit_requirements(NULL, ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER "Competency_retired" AFTER UPDATE ON "Competency"
  FOR EACH ROW WHEN (OLD."retiredOn" IS DISTINCT FROM NEW."retiredOn") EXECUTE FUNCTION retire_competency();
