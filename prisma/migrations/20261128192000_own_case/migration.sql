-- Nobody answers one's own report of a wrong rater. Answers from before stay as they were given.
ALTER TABLE "RaterReport" ADD CONSTRAINT "RaterReport_not_own_case" CHECK ("settledById" <> "personId") NOT VALID;
