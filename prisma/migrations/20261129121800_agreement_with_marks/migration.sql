-- Whether a rating of results goes with the marks per result: read out of the explanation once, for the pattern of a rater asks
-- it of thousands, and an explanation is stored apart from its row. Null without marks, or unsigned.
ALTER TABLE "Evaluation" ADD COLUMN "agreesWithMarks" BOOLEAN;

CREATE FUNCTION agrees_with_marks(explanation jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN explanation #> '{inputs,marks}' <> '[]' THEN explanation -> 'hints' = '[]' END
$$;
UPDATE "Evaluation" SET "agreesWithMarks" = agrees_with_marks(explanation) WHERE explanation IS NOT NULL;

CREATE FUNCTION keep_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."agreesWithMarks" := agrees_with_marks(NEW.explanation);
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_agreement_added" BEFORE INSERT ON "Evaluation"
  FOR EACH ROW WHEN (NEW.explanation IS NOT NULL) EXECUTE FUNCTION keep_agreement();
CREATE TRIGGER "Evaluation_agreement_kept" BEFORE UPDATE OF explanation, "agreesWithMarks" ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION keep_agreement();

-- Everything that patterns are made of, without a look at the rows themselves.
CREATE INDEX "Evaluation_pattern" ON "Evaluation" ("periodId", "raterId")
  INCLUDE (predicate, "signedAt", "signedById", "agreesWithMarks") WHERE "signedAt" IS NOT NULL;
