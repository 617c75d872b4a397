-- A screen that few hold a role for, beside an agency, could be one person: of these the area alone is kept, and no agency.
UPDATE "Hardship" SET "agencyId" = NULL
  WHERE screen ~ '^/(administration|organisation|reports|talent|queue)(/|$)' OR screen ~ '/(team|teams|matrix|units|figures|waiting|outcomes)(/|$)';
UPDATE "Hardship" SET screen = '/' || split_part(screen, '/', 2)
  WHERE screen ~ '^/(administration|organisation|reports|talent)/';
ALTER TABLE "Hardship" ADD CONSTRAINT "Hardship_of_few"
  CHECK (screen !~ '^/(administration|organisation|reports|talent)/' AND ("agencyId" IS NULL OR screen !~ '^/(administration|organisation|reports|talent|queue)(/|$)'));
