-- PPPK paruh waktu: for them holds what holds for every PPPK, and they are called so wherever their employment is named.
ALTER TABLE "Person" ADD COLUMN "partTime" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Person" ADD CONSTRAINT "Person_part_time" CHECK (NOT "partTime" OR "employmentKind" = 'pppk');
