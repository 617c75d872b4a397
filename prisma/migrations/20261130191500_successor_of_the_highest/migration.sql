-- Nobody stands above the head of a region: what they leave unfinished is done by whoever their people are rated by from that day on.
CREATE OR REPLACE FUNCTION keep_superior_after_service(person uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  below uuid;
  above uuid := person;
  since date := left_on(person);
  ends date;
BEGIN
  DELETE FROM "SuperiorAfterService" WHERE "personId" = person;
  -- So many in one line have left at most; nobody is above themselves.
  FOR step IN 1..20 LOOP
    EXIT WHEN since IS NULL;
    below := above;
    SELECT "raterId" INTO above FROM "Supervision" WHERE "personId" = below ORDER BY "validFrom" DESC LIMIT 1;
    IF above IS NULL THEN
      SELECT "successorId" INTO above FROM "Movement" WHERE "personId" = below
        AND kind IN ('retirement', 'resignation', 'contract_end', 'death');
    END IF;
    EXIT WHEN above IS NULL OR above = person;
    ends := left_on(above);
    IF ends IS NULL OR ends > since THEN
      INSERT INTO "SuperiorAfterService" VALUES (person, above, since, ends - 1);
      since := ends;
    END IF;
  END LOOP;
  PERFORM figures_due_of_rated(person);
END $$;

SELECT keep_superior_after_service("personId") FROM "Movement"
  WHERE kind IN ('retirement', 'resignation', 'contract_end', 'death');
