-- Whoever leaves the service is rated by nobody from that day on; what they left unfinished is still done in their place (L.IV.A.2):
-- by whoever rated them last, or where that one has left as well, by theirs in turn.
CREATE TABLE "SuperiorAfterService" (
  "personId" UUID NOT NULL,
  "superiorId" UUID NOT NULL,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  CONSTRAINT "SuperiorAfterService_pkey" PRIMARY KEY ("personId", "validFrom")
);
CREATE INDEX "SuperiorAfterService_superiorId_idx" ON "SuperiorAfterService"("superiorId");
ALTER TABLE "SuperiorAfterService" ADD CONSTRAINT "SuperiorAfterService_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SuperiorAfterService" ADD CONSTRAINT "SuperiorAfterService_superiorId_fkey"
  FOREIGN KEY ("superiorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It follows from movements and raters; nobody writes it.
REVOKE INSERT, UPDATE, DELETE ON "SuperiorAfterService" FROM kinerja_app;

-- Who stands above somebody on a day, in service or after it.
CREATE VIEW "Superior" WITH (security_invoker = true) AS
  SELECT "personId", "raterId", "validFrom", "validTo" FROM "Supervision"
  UNION ALL SELECT "personId", "superiorId", "validFrom", "validTo" FROM "SuperiorAfterService";
GRANT SELECT ON "Superior" TO kinerja_app;

CREATE FUNCTION left_on(person uuid) RETURNS date LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT "validFrom" FROM "Movement" WHERE "personId" = person
    AND kind IN ('retirement', 'resignation', 'contract_end', 'death')
$$;

CREATE FUNCTION keep_superior_after_service(person uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  above uuid := person;
  since date := left_on(person);
  ends date;
BEGIN
  DELETE FROM "SuperiorAfterService" WHERE "personId" = person;
  -- So many in one line have left at most; nobody is above themselves.
  FOR step IN 1..20 LOOP
    EXIT WHEN since IS NULL;
    SELECT "raterId" INTO above FROM "Supervision" WHERE "personId" = above ORDER BY "validFrom" DESC LIMIT 1;
    EXIT WHEN above IS NULL OR above = person;
    ends := left_on(above);
    IF ends IS NULL OR ends > since THEN
      INSERT INTO "SuperiorAfterService" VALUES (person, above, since, ends - 1);
      since := ends;
    END IF;
  END LOOP;
  PERFORM figures_due_of_rated(person);
END $$;
REVOKE EXECUTE ON FUNCTION keep_superior_after_service FROM PUBLIC;

-- Asked when all that belongs together is written: of whoever left, and of those who had left under them.
CREATE FUNCTION follow_service() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE person uuid := (coalesce(NEW, OLD))."personId";
BEGIN
  IF left_on(person) IS NULL AND NOT EXISTS (SELECT FROM "SuperiorAfterService" WHERE "personId" = person) THEN
    RETURN NULL;
  END IF;
  PERFORM keep_superior_after_service(id) FROM (
    WITH RECURSIVE touched AS (SELECT person AS id UNION SELECT s."personId" FROM touched t
      JOIN "Supervision" s ON s."raterId" = t.id WHERE left_on(s."personId") IS NOT NULL)
    SELECT id FROM touched) t;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Movement_superior_after" AFTER INSERT OR DELETE ON "Movement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION follow_service();
CREATE CONSTRAINT TRIGGER "Supervision_superior_after" AFTER INSERT OR UPDATE OR DELETE ON "Supervision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION follow_service();

SELECT keep_superior_after_service("personId") FROM "Movement"
  WHERE kind IN ('retirement', 'resignation', 'contract_end', 'death');
