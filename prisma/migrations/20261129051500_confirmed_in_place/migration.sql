-- After the deadline the rater's superior may confirm a plan (L.II.C.5); whom that was done for is remembered, so that the
-- rater's own people have not to agree again with a rater who has not changed.
ALTER TABLE "PlanEdition" ADD COLUMN "inPlaceOfId" UUID;
ALTER TABLE "PlanEdition" ADD CONSTRAINT "PlanEdition_in_place_of_another" CHECK ("inPlaceOfId" <> "raterId");
