-- The town beside the day of a signature. A city is its own seat; a regency has its capital, which its name does not tell, so
-- that of others than Bungo stands with the regency's own name until somebody puts it right.
ALTER TABLE "Government" ADD COLUMN "seat" TEXT;
UPDATE "Government" SET "seat" = CASE name
  WHEN 'Kabupaten Bungo' THEN 'Muara Bungo'
  ELSE regexp_replace(name, '^(Kota|Kabupaten|Provinsi)\s+', '')
END;
ALTER TABLE "Government" ALTER COLUMN "seat" SET NOT NULL;
