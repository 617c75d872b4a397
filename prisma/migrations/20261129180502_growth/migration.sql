-- What positions ask for and what people learn: dictionary and standards, plans of development, catalogue and events, opening data.
CREATE TYPE "AssessmentOrigin" AS ENUM ('supervisor', 'self', 'opening');
CREATE TYPE "DevelopmentPlanStatus" AS ENUM ('draft', 'submitted', 'returned', 'approved');
CREATE TYPE "DevelopmentReason" AS ENUM ('gap', 'low_rating', 'guidance', 'own');
CREATE TYPE "TrainingEventStatus" AS ENUM ('open', 'held', 'cancelled');
CREATE TYPE "NominationStatus" AS ENUM ('proposed', 'approved', 'waiting', 'refused', 'withdrawn', 'attended', 'absent');
CREATE TYPE "TrainingUse" AS ENUM ('fully', 'partly', 'not_yet');

ALTER TABLE "Competency" ADD COLUMN     "agencyId" UUID,
ADD COLUMN     "definition" TEXT,
ADD COLUMN     "retiredOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "CompetencyAssessment" ADD COLUMN     "documentDate" DATE,
ADD COLUMN     "documentNumber" TEXT,
ADD COLUMN     "importId" UUID,
ADD COLUMN     "origin" "AssessmentOrigin" NOT NULL DEFAULT 'supervisor',
ADD COLUMN     "row" INTEGER,
ADD COLUMN     "source" TEXT;

ALTER TABLE "CompetencyRequirement" ADD COLUMN     "inherited" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "TrainingRecord" ADD COLUMN     "documentDate" DATE,
ADD COLUMN     "documentNumber" TEXT,
ADD COLUMN     "importId" UUID,
ADD COLUMN     "nominationId" UUID,
ADD COLUMN     "row" INTEGER,
ADD COLUMN     "source" TEXT;

CREATE TABLE "PastCreditPoints" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "countedUntil" DATE NOT NULL,
    "points" DECIMAL(9,3) NOT NULL,
    "source" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,
    "supersededAt" TIMESTAMPTZ,

    CONSTRAINT "PastCreditPoints_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "GradeStep" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "grade" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,

    CONSTRAINT "GradeStep_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CompetencyLevel" (
    "competencyId" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "indicators" TEXT NOT NULL,

    CONSTRAINT "CompetencyLevel_pkey" PRIMARY KEY ("competencyId","level")
);

CREATE TABLE "CompetencyStandard" (
    "id" UUID NOT NULL,
    "competencyId" UUID NOT NULL,
    "agencyId" UUID,
    "kind" "PositionKind" NOT NULL,
    "functionalLevel" "FunctionalLevel",
    "level" INTEGER NOT NULL,

    CONSTRAINT "CompetencyStandard_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DevelopmentPlan" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "agencyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "status" "DevelopmentPlanStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,
    "note" TEXT,

    CONSTRAINT "DevelopmentPlan_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DevelopmentItem" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "competencyId" UUID,
    "goal" TEXT NOT NULL,
    "form" "TrainingForm",
    "study" "StudyLevel",
    "courseId" UUID,
    "hours" DECIMAL(8,2) NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "mentorId" UUID,
    "cost" BIGINT NOT NULL DEFAULT 0,
    "reason" "DevelopmentReason" NOT NULL DEFAULT 'own',
    "because" JSONB,
    "place" INTEGER NOT NULL,

    CONSTRAINT "DevelopmentItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TrainingCourse" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "form" "TrainingForm" NOT NULL,
    "international" BOOLEAN NOT NULL DEFAULT false,
    "competencyId" UUID,
    "level" INTEGER,
    "quantity" DECIMAL(8,2) NOT NULL,
    "cost" BIGINT NOT NULL DEFAULT 0,
    "description" TEXT,
    "retiredOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TrainingCourse_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TrainingEvent" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "nominateBy" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "cost" BIGINT,
    "status" "TrainingEventStatus" NOT NULL DEFAULT 'open',
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TrainingEvent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TrainingNomination" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "itemId" UUID,
    "status" "NominationStatus" NOT NULL DEFAULT 'proposed',
    "reason" TEXT,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TrainingNomination_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TrainingOutcome" (
    "recordId" UUID NOT NULL,
    "applied" "TrainingUse" NOT NULL,
    "note" TEXT NOT NULL,
    "evaluatedById" UUID NOT NULL,
    "evaluatedAt" TIMESTAMPTZ NOT NULL,
    "levelBefore" INTEGER,
    "assessmentId" UUID,

    CONSTRAINT "TrainingOutcome_pkey" PRIMARY KEY ("recordId")
);
CREATE INDEX "PastCreditPoints_personId_idx" ON "PastCreditPoints"("personId");
CREATE INDEX "PastCreditPoints_agencyId_idx" ON "PastCreditPoints"("agencyId");
CREATE INDEX "PastCreditPoints_importId_idx" ON "PastCreditPoints"("importId");
CREATE UNIQUE INDEX "GradeStep_personId_validFrom_key" ON "GradeStep"("personId", "validFrom");
CREATE INDEX "CompetencyStandard_competencyId_idx" ON "CompetencyStandard"("competencyId");
CREATE INDEX "CompetencyStandard_agencyId_idx" ON "CompetencyStandard"("agencyId");
CREATE INDEX "DevelopmentPlan_agencyId_year_idx" ON "DevelopmentPlan"("agencyId", "year");
CREATE INDEX "DevelopmentPlan_unitId_idx" ON "DevelopmentPlan"("unitId");
CREATE UNIQUE INDEX "DevelopmentPlan_personId_year_key" ON "DevelopmentPlan"("personId", "year");
CREATE INDEX "DevelopmentItem_planId_idx" ON "DevelopmentItem"("planId");
CREATE INDEX "DevelopmentItem_competencyId_idx" ON "DevelopmentItem"("competencyId");
CREATE INDEX "TrainingCourse_competencyId_idx" ON "TrainingCourse"("competencyId");
CREATE INDEX "TrainingEvent_courseId_idx" ON "TrainingEvent"("courseId");
CREATE INDEX "TrainingEvent_startsOn_idx" ON "TrainingEvent"("startsOn");
CREATE INDEX "TrainingNomination_personId_idx" ON "TrainingNomination"("personId");
CREATE INDEX "TrainingNomination_unitId_idx" ON "TrainingNomination"("unitId");
CREATE INDEX "TrainingNomination_agencyId_idx" ON "TrainingNomination"("agencyId");
CREATE UNIQUE INDEX "TrainingNomination_eventId_personId_key" ON "TrainingNomination"("eventId", "personId");
CREATE UNIQUE INDEX "TrainingOutcome_assessmentId_key" ON "TrainingOutcome"("assessmentId");
CREATE INDEX "CompetencyAssessment_importId_idx" ON "CompetencyAssessment"("importId");
CREATE UNIQUE INDEX "TrainingRecord_nominationId_key" ON "TrainingRecord"("nominationId");
CREATE INDEX "TrainingRecord_importId_idx" ON "TrainingRecord"("importId");
ALTER TABLE "PastCreditPoints" ADD CONSTRAINT "PastCreditPoints_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PastCreditPoints" ADD CONSTRAINT "PastCreditPoints_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PastCreditPoints" ADD CONSTRAINT "PastCreditPoints_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PastCreditPoints" ADD CONSTRAINT "PastCreditPoints_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GradeStep" ADD CONSTRAINT "GradeStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Competency" ADD CONSTRAINT "Competency_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CompetencyLevel" ADD CONSTRAINT "CompetencyLevel_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CompetencyStandard" ADD CONSTRAINT "CompetencyStandard_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CompetencyStandard" ADD CONSTRAINT "CompetencyStandard_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CompetencyAssessment" ADD CONSTRAINT "CompetencyAssessment_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DevelopmentPlan" ADD CONSTRAINT "DevelopmentPlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DevelopmentPlan" ADD CONSTRAINT "DevelopmentPlan_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DevelopmentPlan" ADD CONSTRAINT "DevelopmentPlan_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DevelopmentPlan" ADD CONSTRAINT "DevelopmentPlan_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DevelopmentItem" ADD CONSTRAINT "DevelopmentItem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "DevelopmentPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DevelopmentItem" ADD CONSTRAINT "DevelopmentItem_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DevelopmentItem" ADD CONSTRAINT "DevelopmentItem_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "TrainingCourse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DevelopmentItem" ADD CONSTRAINT "DevelopmentItem_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "TrainingNomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingCourse" ADD CONSTRAINT "TrainingCourse_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingEvent" ADD CONSTRAINT "TrainingEvent_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "TrainingCourse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingNomination" ADD CONSTRAINT "TrainingNomination_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "TrainingEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingNomination" ADD CONSTRAINT "TrainingNomination_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingNomination" ADD CONSTRAINT "TrainingNomination_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingNomination" ADD CONSTRAINT "TrainingNomination_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingNomination" ADD CONSTRAINT "TrainingNomination_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DevelopmentItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingNomination" ADD CONSTRAINT "TrainingNomination_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingNomination" ADD CONSTRAINT "TrainingNomination_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingOutcome" ADD CONSTRAINT "TrainingOutcome_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "TrainingRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingOutcome" ADD CONSTRAINT "TrainingOutcome_evaluatedById_fkey" FOREIGN KEY ("evaluatedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrainingOutcome" ADD CONSTRAINT "TrainingOutcome_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "CompetencyAssessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Competency" ADD CONSTRAINT "Competency_of_an_agency" CHECK ("agencyId" IS NULL OR kind = 'technical');
ALTER TABLE "CompetencyLevel" ADD CONSTRAINT "CompetencyLevel_range" CHECK (level BETWEEN 1 AND 5 AND btrim(indicators) <> '');
CREATE UNIQUE INDEX "CompetencyStandard_once" ON "CompetencyStandard" ("competencyId", "agencyId", kind, "functionalLevel") NULLS NOT DISTINCT;
ALTER TABLE "CompetencyStandard"
  ADD CONSTRAINT "CompetencyStandard_range" CHECK (level BETWEEN 1 AND 5),
  ADD CONSTRAINT "CompetencyStandard_levels" CHECK ("functionalLevel" IS NULL OR kind = 'functional');
ALTER TABLE "CompetencyAssessment" ADD CONSTRAINT "CompetencyAssessment_origin"
  CHECK (CASE origin WHEN 'opening' THEN num_nulls(source, "documentNumber", "documentDate", "importId", "row") = 0
    ELSE num_nonnulls(source, "documentNumber", "documentDate", "importId", "row") = 0 AND (origin = 'self') = ("assessedById" = "personId") END);
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_opening"
  CHECK (num_nulls(source, "documentNumber", "documentDate", "importId", "row") IN (0, 5));
ALTER TABLE "DevelopmentItem"
  ADD CONSTRAINT "DevelopmentItem_one_way" CHECK (num_nonnulls(form, study) = 1),
  ADD CONSTRAINT "DevelopmentItem_range" CHECK (hours >= 0 AND cost >= 0 AND "startsOn" <= "endsOn" AND btrim(goal) <> '');
ALTER TABLE "TrainingCourse"
  ADD CONSTRAINT "TrainingCourse_range" CHECK (quantity > 0 AND cost >= 0 AND (level IS NULL OR (level BETWEEN 1 AND 5 AND "competencyId" IS NOT NULL)));
ALTER TABLE "TrainingEvent"
  ADD CONSTRAINT "TrainingEvent_range" CHECK ("startsOn" <= "endsOn" AND "nominateBy" <= "startsOn" AND seats > 0 AND cost >= 0);
