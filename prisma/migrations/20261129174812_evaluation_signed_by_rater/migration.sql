-- The patterns of raters read each signature of the last windows, of all agencies that are looked at: from the index alone.
CREATE INDEX "Evaluation_signed_by_rater" ON "Evaluation" ("periodId", "raterId")
  INCLUDE (id, predicate, "signedAt", "agreesWithMarks") WHERE "signedById" = "raterId";
