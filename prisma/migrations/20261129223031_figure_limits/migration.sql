-- No figure of the index is more than its part weighs (25/40/30/5), of competence less what the regulation itself gives those of
-- leadership and functional trainings; and no diploma brings more than a rank takes. What was determined before stays until it is
-- determined anew.
ALTER TABLE "KeptFigure" ADD CONSTRAINT "KeptFigure_most" CHECK (value <= CASE
  WHEN figure = 'bonus.diploma' THEN 100
  WHEN figure LIKE 'index.education.%' THEN 25
  WHEN figure LIKE 'index.performance.%' THEN 30
  WHEN figure LIKE 'index.discipline.%' THEN 5
  WHEN figure IN ('index.seminar.structural', 'index.seminar.functional') THEN 10
  WHEN figure LIKE 'index.%' THEN 40
  ELSE 999.99 END) NOT VALID;
