-- Whoever is behind the 20 JP of a year (PP 11/2017) is reminded before it ends.
-- AlterEnum
ALTER TYPE "Deadline" ADD VALUE 'training_hours';

-- JP of one counted thing before any cap (PerLAN 10/2018, annex), as `lib/training/hours.ts` says; a test compares them.
CREATE FUNCTION training_price(form "TrainingForm", international boolean) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE form
    WHEN 'seminar' THEN CASE WHEN international THEN 6 ELSE 4 END
    WHEN 'workshop' THEN CASE WHEN international THEN 7 ELSE 5 END
    WHEN 'benchmarking' THEN CASE WHEN international THEN 12 ELSE 10 END
    WHEN 'self_study' THEN 2
    WHEN 'structural' THEN 1
    WHEN 'e_learning' THEN 1
    ELSE CASE WHEN international THEN 1.2 ELSE 1 END
      * CASE WHEN form IN ('internship', 'secondment', 'exchange') THEN 20
        WHEN form IN ('workplace_guidance', 'coaching', 'mentoring') THEN 2 ELSE 1 END
  END
$$;
