-- Nominations of events that were held before they were closed with them. It is no news any more.
ALTER TABLE "TrainingNomination" DISABLE TRIGGER USER;
UPDATE "TrainingNomination" n SET status = 'closed', version = n.version + 1 FROM "TrainingEvent" e
  WHERE e.id = n."eventId" AND e.status = 'held' AND n.status IN ('asked', 'proposed', 'waiting');
ALTER TABLE "TrainingNomination" ENABLE TRIGGER USER;
