-- Who does what falls to the superior of an evaluation's rater, of whoever signed it, or of whoever decided on the objection (L.IV.A.2,
-- A.11, L.V.A), on which days. Nobody acts on their own evaluation: where the superior is the person rated, promoted since, it is the
-- superior of that one (berjenjang). [I] One step is enough, for rating goes in no circle: who stands above the person rated is neither
-- that person nor anybody below.
-- Whoever is above somebody is in service, and has a rater rather than a superior after service.
-- Written out one by one, so that each is looked up from the evaluation as well as from the superior by an index.
CREATE VIEW "EvaluationSuperior" WITH (security_invoker = true) AS
  SELECT e.id AS "evaluationId", 'rater' AS "of", e."raterId" AS "belowId", s."raterId" AS "superiorId", s."validFrom", s."validTo"
  FROM "Evaluation" e JOIN "Superior" s ON s."personId" = e."raterId" AND s."raterId" <> e."personId"
  UNION ALL
  SELECT e.id, 'rater', e."raterId", t."raterId", greatest(s."validFrom", t."validFrom"), least(s."validTo", t."validTo")
  FROM "Evaluation" e JOIN "Superior" s ON s."personId" = e."raterId" AND s."raterId" = e."personId"
    JOIN "Supervision" t ON t."personId" = e."personId"
      AND t."validFrom" <= coalesce(s."validTo", 'infinity') AND coalesce(t."validTo", 'infinity') >= s."validFrom"
  UNION ALL
  SELECT e.id, 'signer', e."signedById", s."raterId", s."validFrom", s."validTo"
  FROM "Evaluation" e JOIN "Superior" s ON s."personId" = e."signedById" AND s."raterId" <> e."personId"
  UNION ALL
  SELECT e.id, 'signer', e."signedById", t."raterId", greatest(s."validFrom", t."validFrom"), least(s."validTo", t."validTo")
  FROM "Evaluation" e JOIN "Superior" s ON s."personId" = e."signedById" AND s."raterId" = e."personId"
    JOIN "Supervision" t ON t."personId" = e."personId"
      AND t."validFrom" <= coalesce(s."validTo", 'infinity') AND coalesce(t."validTo", 'infinity') >= s."validFrom"
  UNION ALL
  SELECT e.id, 'decider', o."deciderId", s."raterId", s."validFrom", s."validTo"
  FROM "Evaluation" e JOIN "Objection" o ON o."evaluationId" = e.id
    JOIN "Superior" s ON s."personId" = o."deciderId" AND s."raterId" <> e."personId"
  UNION ALL
  SELECT e.id, 'decider', o."deciderId", t."raterId", greatest(s."validFrom", t."validFrom"), least(s."validTo", t."validTo")
  FROM "Evaluation" e JOIN "Objection" o ON o."evaluationId" = e.id
    JOIN "Superior" s ON s."personId" = o."deciderId" AND s."raterId" = e."personId"
    JOIN "Supervision" t ON t."personId" = e."personId"
      AND t."validFrom" <= coalesce(s."validTo", 'infinity') AND coalesce(t."validTo", 'infinity') >= s."validFrom";
GRANT SELECT ON "EvaluationSuperior" TO kinerja_app;
