-- CreateTable
CREATE TABLE "PersonFigures" (
    "personId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "quarter" SMALLINT NOT NULL,
    "unitId" UUID NOT NULL,
    "staff" SMALLINT NOT NULL,
    "owing" SMALLINT NOT NULL,
    "confirmed" SMALLINT NOT NULL,
    "onTime" SMALLINT NOT NULL,
    "unsupported" SMALLINT NOT NULL,
    "leaderIndicators" SMALLINT NOT NULL,
    "carriedIndicators" SMALLINT NOT NULL,
    "fed" SMALLINT NOT NULL,
    "reports" SMALLINT NOT NULL,
    "answered0" SMALLINT NOT NULL,
    "answered1" SMALLINT NOT NULL,
    "answered2" SMALLINT NOT NULL,
    "answered3" SMALLINT NOT NULL,
    "answered4" SMALLINT NOT NULL,
    "answered5" SMALLINT NOT NULL,
    "answeredLater" SMALLINT NOT NULL,
    "results" SMALLINT NOT NULL,
    "evidenced" SMALLINT NOT NULL,
    "evaluations" SMALLINT NOT NULL,
    "inTime" SMALLINT NOT NULL,
    "inPlace" SMALLINT NOT NULL,
    "veryGood" SMALLINT NOT NULL,
    "good" SMALLINT NOT NULL,
    "needsImprovement" SMALLINT NOT NULL,
    "poor" SMALLINT NOT NULL,
    "veryPoor" SMALLINT NOT NULL,
    "objections" SMALLINT NOT NULL,
    "decidedInTime" SMALLINT NOT NULL,
    "changed" SMALLINT NOT NULL,
    "learning" INTEGER NOT NULL,
    "learned" SMALLINT NOT NULL,
    "assessed" SMALLINT NOT NULL,
    "gapped" SMALLINT NOT NULL,

    CONSTRAINT "PersonFigures_pkey" PRIMARY KEY ("personId","year","quarter")
);

-- CreateTable
CREATE TABLE "UnitFigures" (
    "unitId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "quarter" SMALLINT NOT NULL,
    "staff" INTEGER NOT NULL,
    "owing" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "onTime" INTEGER NOT NULL,
    "unsupported" INTEGER NOT NULL,
    "leaderIndicators" INTEGER NOT NULL,
    "carriedIndicators" INTEGER NOT NULL,
    "fed" INTEGER NOT NULL,
    "reports" INTEGER NOT NULL,
    "answered0" INTEGER NOT NULL,
    "answered1" INTEGER NOT NULL,
    "answered2" INTEGER NOT NULL,
    "answered3" INTEGER NOT NULL,
    "answered4" INTEGER NOT NULL,
    "answered5" INTEGER NOT NULL,
    "answeredLater" INTEGER NOT NULL,
    "results" INTEGER NOT NULL,
    "evidenced" INTEGER NOT NULL,
    "evaluations" INTEGER NOT NULL,
    "inTime" INTEGER NOT NULL,
    "inPlace" INTEGER NOT NULL,
    "veryGood" INTEGER NOT NULL,
    "good" INTEGER NOT NULL,
    "needsImprovement" INTEGER NOT NULL,
    "poor" INTEGER NOT NULL,
    "veryPoor" INTEGER NOT NULL,
    "objections" INTEGER NOT NULL,
    "decidedInTime" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "learning" BIGINT NOT NULL,
    "learned" INTEGER NOT NULL,
    "assessed" INTEGER NOT NULL,
    "gapped" INTEGER NOT NULL,

    CONSTRAINT "UnitFigures_pkey" PRIMARY KEY ("unitId","year","quarter")
);

-- CreateTable
CREATE TABLE "FiguresDue" (
    "id" BIGSERIAL NOT NULL,
    "personId" UUID,
    "year" SMALLINT,

    CONSTRAINT "FiguresDue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FiguresDay" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "day" DATE NOT NULL,

    CONSTRAINT "FiguresDay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PersonFigures_unitId_year_quarter_idx" ON "PersonFigures"("unitId", "year", "quarter");

-- Of no day it would count for ever.
ALTER FUNCTION working_day_after(date, int) STRICT;

GRANT USAGE ON SEQUENCE "FiguresDue_id_seq" TO kinerja_app;
ALTER TABLE "PersonFigures" ADD CONSTRAINT "PersonFigures_quarter" CHECK (quarter BETWEEN 0 AND 4);
ALTER TABLE "FiguresDay" ADD CONSTRAINT "FiguresDay_one" CHECK (id = 1);
ALTER TABLE "UnitFigures" ADD CONSTRAINT "UnitFigures_quarter" CHECK (quarter BETWEEN 0 AND 4);

-- What is written of a person in a year is due to be counted. Rows are only added, never looked for: a row that stood there
-- already could be taken by whoever counts before this transaction can be seen.
CREATE FUNCTION figures_due(person uuid, year int) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "FiguresDue" ("personId", year) VALUES (person, year)
$$;
-- Every year of a span up to this one.
CREATE FUNCTION figures_due(person uuid, first date, last date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO "FiguresDue" ("personId", year) SELECT person, y FROM generate_series(
    greatest(date_part('year', first)::int, (SELECT min(year) FROM "PerformancePlan")),
    date_part('year', least(last, coalesce((SELECT "demoToday" FROM "Government"), local_day(now()))))::int) y
$$;

-- One for each shape of row: what it is about, and when.
CREATE FUNCTION mark_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "PerformancePlan" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", r.year);
  RETURN NULL;
END $$;
CREATE TRIGGER "PerformancePlan_figures" AFTER INSERT OR DELETE OR UPDATE OF "firstApprovedOn", "unitId", "positionTitle", version
  ON "PerformancePlan" FOR EACH ROW EXECUTE FUNCTION mark_plan();

CREATE FUNCTION mark_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'WorkResult' THEN
    PERFORM figures_due(p."personId", p.year) FROM "PerformancePlan" p WHERE p.id = coalesce(NEW."planId", OLD."planId");
  ELSE
    PERFORM figures_due(p."personId", p.year) FROM "PerformancePlan" p JOIN "WorkResult" r ON r."planId" = p.id
      WHERE r.id = coalesce(NEW."resultId", OLD."resultId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "WorkResult_figures" AFTER INSERT OR DELETE OR UPDATE OF "leftOutIn" ON "WorkResult"
  FOR EACH ROW EXECUTE FUNCTION mark_line();
CREATE TRIGGER "Indicator_figures" AFTER INSERT OR DELETE OR UPDATE OF "leftOutIn" ON "Indicator"
  FOR EACH ROW EXECUTE FUNCTION mark_line();

CREATE FUNCTION mark_support() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(p."personId", p.year) FROM "PerformancePlan" p
    JOIN "WorkResult" r ON r."planId" = p.id
    LEFT JOIN "Indicator" i ON i."resultId" = r.id
    WHERE r.id IN (OLD."resultId", NEW."resultId") OR i.id IN (OLD."indicatorId", NEW."indicatorId");
  RETURN NULL;
END $$;
CREATE TRIGGER "ResultSupport_figures" AFTER INSERT OR DELETE OR UPDATE ON "ResultSupport"
  FOR EACH ROW EXECUTE FUNCTION mark_support();

CREATE FUNCTION mark_expectation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "RoleExpectation" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", p.year) FROM "Indicator" i
    JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" p ON p.id = w."planId" WHERE i.id = r."indicatorId";
  RETURN NULL;
END $$;
CREATE TRIGGER "RoleExpectation_figures" AFTER INSERT OR DELETE OR UPDATE ON "RoleExpectation"
  FOR EACH ROW EXECUTE FUNCTION mark_expectation();

CREATE FUNCTION mark_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "ProgressReport" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", date_part('year', local_day(r."reportedAt"))::int);
  RETURN NULL;
END $$;
CREATE TRIGGER "ProgressReport_figures" AFTER INSERT OR DELETE OR UPDATE ON "ProgressReport"
  FOR EACH ROW EXECUTE FUNCTION mark_report();

CREATE FUNCTION mark_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(r."personId", date_part('year', local_day(r."reportedAt"))::int)
    FROM "ProgressReport" r WHERE r.id IN (OLD."reportId", NEW."reportId");
  RETURN NULL;
END $$;
CREATE TRIGGER "EvidenceUse_figures" AFTER INSERT OR DELETE OR UPDATE ON "EvidenceUse"
  FOR EACH ROW EXECUTE FUNCTION mark_evidence();

CREATE FUNCTION mark_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "Feedback" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", date_part('year', local_day(r."givenAt"))::int);
  RETURN NULL;
END $$;
CREATE TRIGGER "Feedback_figures" AFTER INSERT OR DELETE OR UPDATE ON "Feedback"
  FOR EACH ROW EXECUTE FUNCTION mark_feedback();

CREATE FUNCTION mark_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "Evaluation" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", date_part('year', d."endsOn")::int) FROM "EvaluationPeriod" d WHERE d.id = r."periodId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Evaluation_figures" AFTER INSERT OR DELETE
  OR UPDATE OF "signedAt", predicate, finality, "extendedTo", "periodId" ON "Evaluation"
  FOR EACH ROW EXECUTE FUNCTION mark_evaluation();

CREATE FUNCTION mark_objection() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "Objection" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(e."personId", date_part('year', d."endsOn")::int)
    FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId" WHERE e.id = r."evaluationId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Objection_figures" AFTER INSERT OR DELETE OR UPDATE ON "Objection"
  FOR EACH ROW EXECUTE FUNCTION mark_objection();

CREATE FUNCTION mark_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(NULL, date_part('year', NEW."endsOn")::int);
  RETURN NULL;
END $$;
CREATE TRIGGER "EvaluationPeriod_figures" AFTER UPDATE OF "endsOn", "closesOn" ON "EvaluationPeriod"
  FOR EACH ROW WHEN (OLD."endsOn" <> NEW."endsOn" OR OLD."closesOn" <> NEW."closesOn") EXECUTE FUNCTION mark_period();

CREATE FUNCTION mark_training() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due("personId", date_part('year', "endedOn")::int)
    FROM (SELECT OLD."personId", OLD."endedOn" UNION SELECT NEW."personId", NEW."endedOn") r WHERE "personId" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "TrainingRecord_figures" AFTER INSERT OR DELETE OR UPDATE ON "TrainingRecord"
  FOR EACH ROW EXECUTE FUNCTION mark_training();

-- What was seen counts from its day on.
CREATE FUNCTION mark_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "CompetencyAssessment" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(r."personId", r."assessedOn", 'infinity');
  RETURN NULL;
END $$;
CREATE TRIGGER "CompetencyAssessment_figures" AFTER INSERT OR DELETE OR UPDATE ON "CompetencyAssessment"
  FOR EACH ROW EXECUTE FUNCTION mark_assessment();

CREATE FUNCTION mark_requirement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r "CompetencyRequirement" := coalesce(NEW, OLD);
BEGIN
  PERFORM figures_due(a."personId", a."validFrom", coalesce(a."validTo", 'infinity'))
    FROM "Assignment" a WHERE a."positionId" = r."positionId";
  RETURN NULL;
END $$;
CREATE TRIGGER "CompetencyRequirement_figures" AFTER INSERT OR DELETE OR UPDATE OF level ON "CompetencyRequirement"
  FOR EACH ROW EXECUTE FUNCTION mark_requirement();

CREATE FUNCTION mark_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM figures_due(OLD."personId", OLD."validFrom", coalesce(OLD."validTo", 'infinity')); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM figures_due(NEW."personId", NEW."validFrom", coalesce(NEW."validTo", 'infinity')); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Assignment_figures" AFTER INSERT OR DELETE OR UPDATE ON "Assignment" FOR EACH ROW EXECUTE FUNCTION mark_stay();
CREATE TRIGGER "PlanExemption_figures" AFTER INSERT OR DELETE OR UPDATE ON "PlanExemption"
  FOR EACH ROW EXECUTE FUNCTION mark_stay();

CREATE FUNCTION mark_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(a."personId", a."validFrom", coalesce(a."validTo", 'infinity'))
    FROM "Assignment" a WHERE a."positionId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Position_figures" AFTER UPDATE OF "unitId", title, kind ON "Position"
  FOR EACH ROW EXECUTE FUNCTION mark_position();

CREATE FUNCTION mark_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM figures_due(NULL, NULL::int);
  RETURN NULL;
END $$;
CREATE TRIGGER "Unit_figures" AFTER UPDATE OF "parentId" ON "Unit" FOR EACH ROW EXECUTE FUNCTION mark_tree();
