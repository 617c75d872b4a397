-- A step remembers the version that its plan had then: a return is taken back only while nothing has happened since.
ALTER TABLE "PlanStep" ADD COLUMN "version" INTEGER;
