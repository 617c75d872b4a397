-- Only beside a screen that everybody has does an agency say nothing about who it was (lib/hardship/screen.ts); also of what was said before
-- that was so, and whatever screens are to come.
UPDATE "Hardship" SET "agencyId" = NULL WHERE screen NOT IN ('/', '/plans', '/progress', '/progress/requests', '/evaluations', '/evaluations/…',
    '/development', '/development/plan', '/development/plans/…', '/development/self-assessment', '/training', '/career', '/career/dossier',
    '/goals', '/account', '/news')
  AND screen !~ '^/(plans/…|goals/…|data|help)(/|$)';
ALTER TABLE "Hardship" ADD CONSTRAINT "Hardship_beside_agency" CHECK ("agencyId" IS NULL
  OR screen IN ('/', '/plans', '/progress', '/progress/requests', '/evaluations', '/evaluations/…',
    '/development', '/development/plan', '/development/plans/…', '/development/self-assessment', '/training', '/career', '/career/dossier',
    '/goals', '/account', '/news')
  OR screen ~ '^/(plans/…|goals/…|data|help)(/|$)');
