-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('agency_admin', 'regional_hr', 'leadership', 'auditor', 'system_admin');

-- CreateEnum
CREATE TYPE "Cadence" AS ENUM ('monthly', 'quarterly', 'semester');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('periodic', 'annual');

-- CreateEnum
CREATE TYPE "ExemptionReason" AS ENUM ('state_official', 'suspended', 'unpaid_leave', 'retirement_preparation');

-- CreateEnum
CREATE TYPE "CompetencyKind" AS ENUM ('managerial', 'socio_cultural', 'technical');

-- CreateEnum
CREATE TYPE "TrainingForm" AS ENUM ('structural', 'programme', 'seminar', 'workshop', 'course', 'internship', 'secondment', 'exchange', 'workplace_guidance', 'learning_community', 'outbound', 'distance', 'e_learning', 'coaching', 'mentoring', 'benchmarking', 'self_study');

-- CreateEnum
CREATE TYPE "UnitResultLevel" AS ENUM ('excellent', 'good', 'needs_improvement', 'poor', 'very_poor');

-- CreateEnum
CREATE TYPE "EvaluationStatus" AS ENUM ('self_assessment', 'awaiting_rater', 'signed', 'handed_over', 'acknowledged', 'lapsed', 'objected', 'final');

-- CreateEnum
CREATE TYPE "Rating" AS ENUM ('above', 'as_expected', 'below');

-- CreateEnum
CREATE TYPE "Predicate" AS ENUM ('very_good', 'good', 'needs_improvement', 'poor', 'very_poor');

-- CreateEnum
CREATE TYPE "EvaluationStepKind" AS ENUM ('opened', 'self_assessed', 'signed', 'handed_over', 'acknowledged', 'objected', 'decided');

-- CreateEnum
CREATE TYPE "ObjectionDecision" AS ENUM ('upheld', 'changed');

-- CreateEnum
CREATE TYPE "GovernmentMode" AS ENUM ('live', 'demo');

-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('secretariat', 'inspectorate', 'office', 'hospital', 'district');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('region', 'agency', 'division', 'section', 'school', 'health_centre', 'village');

-- CreateEnum
CREATE TYPE "PositionKind" AS ENUM ('official', 'senior_leader', 'administrator', 'supervisor', 'implementer', 'functional');

-- CreateEnum
CREATE TYPE "FunctionalLevel" AS ENUM ('pemula', 'terampil', 'mahir', 'penyelia', 'ahli_pertama', 'ahli_muda', 'ahli_madya', 'ahli_utama');

-- CreateEnum
CREATE TYPE "EmploymentKind" AS ENUM ('pns', 'pppk', 'official');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('definitive', 'acting', 'daily_acting');

-- CreateEnum
CREATE TYPE "SupervisionBasis" AS ENUM ('structure', 'acting', 'daily_acting', 'delegation', 'special');

-- CreateEnum
CREATE TYPE "PlanApproach" AS ENUM ('quantitative', 'qualitative');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('draft', 'submitted', 'returned', 'approved', 'closed');

-- CreateEnum
CREATE TYPE "ResultKind" AS ENUM ('main', 'additional');

-- CreateEnum
CREATE TYPE "CascadingMethod" AS ENUM ('direct_aspect', 'direct_area', 'direct_target', 'indirect_service', 'indirect_intermediate_output');

-- CreateEnum
CREATE TYPE "Aspect" AS ENUM ('quantity', 'quality', 'time', 'cost');

-- CreateEnum
CREATE TYPE "Perspective" AS ENUM ('recipients', 'processes', 'strengthening', 'budget');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "BehaviourValue" AS ENUM ('service_oriented', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative');

-- CreateEnum
CREATE TYPE "AppendixSection" AS ENUM ('resources', 'accountability', 'consequences');

-- CreateEnum
CREATE TYPE "PlanStepKind" AS ENUM ('submitted', 'pulled_back', 'returned', 'approved', 'revised', 'closed');

-- CreateEnum
CREATE TYPE "FeedbackKind" AS ENUM ('periodic', 'incidental');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('file', 'link');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ,
    "locale" TEXT NOT NULL DEFAULT 'id',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserSession" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "UserSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "personId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditChain" (
    "id" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "chainId" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actorId" UUID,
    "name" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "details" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("chainId","sequence")
);

-- CreateTable
CREATE TABLE "EvaluationCycle" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "cadence" "Cadence" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EvaluationCycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationPeriod" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "kind" "PeriodKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,

    CONSTRAINT "EvaluationPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "PlanExemption" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" "ExemptionReason" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "PlanExemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Competency" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CompetencyKind" NOT NULL,

    CONSTRAINT "Competency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompetencyRequirement" (
    "positionId" UUID NOT NULL,
    "competencyId" UUID NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "CompetencyRequirement_pkey" PRIMARY KEY ("positionId","competencyId")
);

-- CreateTable
CREATE TABLE "CompetencyAssessment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "competencyId" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "assessedById" UUID NOT NULL,
    "assessedOn" DATE NOT NULL,

    CONSTRAINT "CompetencyAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingRecord" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "form" "TrainingForm" NOT NULL,
    "international" BOOLEAN NOT NULL DEFAULT false,
    "competencyId" UUID,
    "startedOn" DATE NOT NULL,
    "endedOn" DATE NOT NULL,
    "quantity" DECIMAL(8,2) NOT NULL,
    "hours" DECIMAL(8,2) NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "TrainingRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitResult" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "level" "UnitResultLevel" NOT NULL,
    "achievement" DECIMAL(7,2),
    "reason" TEXT,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UnitResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "status" "EvaluationStatus" NOT NULL DEFAULT 'self_assessment',
    "version" INTEGER NOT NULL DEFAULT 0,
    "selfAssessment" TEXT,
    "resultRating" "Rating",
    "behaviourRating" "Rating",
    "predicate" "Predicate",
    "note" TEXT,
    "explanation" JSONB,
    "snapshot" JSONB,
    "signedAt" TIMESTAMPTZ,
    "handedOverAt" TIMESTAMPTZ,
    "acknowledgedAt" TIMESTAMPTZ,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResultMark" (
    "evaluationId" UUID NOT NULL,
    "resultId" UUID NOT NULL,
    "mark" "Rating" NOT NULL,
    "remark" TEXT,

    CONSTRAINT "ResultMark_pkey" PRIMARY KEY ("evaluationId","resultId")
);

-- CreateTable
CREATE TABLE "BehaviourRemark" (
    "evaluationId" UUID NOT NULL,
    "value" "BehaviourValue" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "BehaviourRemark_pkey" PRIMARY KEY ("evaluationId","value")
);

-- CreateTable
CREATE TABLE "EvaluationStep" (
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "kind" "EvaluationStepKind" NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "note" TEXT,

    CONSTRAINT "EvaluationStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objection" (
    "evaluationId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "filedAt" TIMESTAMPTZ NOT NULL,
    "deciderId" UUID NOT NULL,
    "decision" "ObjectionDecision",
    "explanation" TEXT,
    "decidedAt" TIMESTAMPTZ,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("evaluationId")
);

-- CreateTable
CREATE TABLE "Government" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Jakarta',
    "mode" "GovernmentMode" NOT NULL,
    "demoToday" DATE,

    CONSTRAINT "Government_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" "AgencyKind" NOT NULL,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "agencyId" UUID,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "path" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "PositionKind" NOT NULL,
    "functionalLevel" "FunctionalLevel",
    "isHead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "name" TEXT NOT NULL,
    "employmentKind" "EmploymentKind" NOT NULL,
    "grade" TEXT,
    "email" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "kind" "AssignmentKind" NOT NULL DEFAULT 'definitive',
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "headsUnitId" UUID,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Supervision" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "basis" "SupervisionBasis" NOT NULL DEFAULT 'structure',
    "note" TEXT,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Supervision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PerformancePlan" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "positionTitle" TEXT NOT NULL,
    "positionKind" "PositionKind" NOT NULL,
    "approach" "PlanApproach" NOT NULL DEFAULT 'quantitative',
    "status" "PlanStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "approvedEdition" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ,
    "firstApprovedOn" DATE,

    CONSTRAINT "PerformancePlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkResult" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "kind" "ResultKind" NOT NULL,
    "statement" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "supportsId" UUID,
    "cascadingMethod" "CascadingMethod",

    CONSTRAINT "WorkResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "resultId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "aspect" "Aspect",
    "perspective" "Perspective",
    "targetValue" DECIMAL(18,4),
    "targetUnit" TEXT,
    "targetNarrative" TEXT,
    "direction" "Direction" NOT NULL DEFAULT 'higher',

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BehaviourExpectation" (
    "planId" UUID NOT NULL,
    "value" "BehaviourValue" NOT NULL,
    "expectation" TEXT NOT NULL,

    CONSTRAINT "BehaviourExpectation_pkey" PRIMARY KEY ("planId","value")
);

-- CreateTable
CREATE TABLE "AppendixItem" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "section" "AppendixSection" NOT NULL,
    "text" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "AppendixItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanComment" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "lineId" UUID,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ NOT NULL,
    "settledAt" TIMESTAMPTZ,

    CONSTRAINT "PlanComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanStep" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "kind" "PlanStepKind" NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "note" TEXT,

    CONSTRAINT "PlanStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanEdition" (
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "raterId" UUID NOT NULL,
    "approvedAt" TIMESTAMPTZ NOT NULL,
    "dialogueNote" TEXT,

    CONSTRAINT "PlanEdition_pkey" PRIMARY KEY ("planId","number")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "reportedAt" TIMESTAMPTZ NOT NULL,
    "value" DECIMAL(18,4),
    "note" TEXT NOT NULL,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "FeedbackKind" NOT NULL,
    "reportId" UUID,
    "resultId" UUID,
    "behaviour" "BehaviourValue",
    "text" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "sha256" TEXT,
    "mediaType" TEXT,
    "bytes" INTEGER,
    "addedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceUse" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "reportId" UUID,
    "trainingId" UUID,

    CONSTRAINT "EvidenceUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "details" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "readAt" TIMESTAMPTZ,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_username_key" ON "Account"("username");

-- CreateIndex
CREATE INDEX "UserSession_accountId_idx" ON "UserSession"("accountId");

-- CreateIndex
CREATE INDEX "RoleGrant_personId_idx" ON "RoleGrant"("personId");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationCycle_agencyId_year_key" ON "EvaluationCycle"("agencyId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationPeriod_cycleId_kind_number_key" ON "EvaluationPeriod"("cycleId", "kind", "number");

-- CreateIndex
CREATE INDEX "PlanExemption_personId_idx" ON "PlanExemption"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Competency_code_key" ON "Competency"("code");

-- CreateIndex
CREATE INDEX "CompetencyAssessment_personId_competencyId_assessedOn_idx" ON "CompetencyAssessment"("personId", "competencyId", "assessedOn");

-- CreateIndex
CREATE INDEX "TrainingRecord_personId_endedOn_idx" ON "TrainingRecord"("personId", "endedOn");

-- CreateIndex
CREATE INDEX "TrainingRecord_agencyId_endedOn_idx" ON "TrainingRecord"("agencyId", "endedOn");

-- CreateIndex
CREATE UNIQUE INDEX "UnitResult_unitId_periodId_key" ON "UnitResult"("unitId", "periodId");

-- CreateIndex
CREATE INDEX "Evaluation_raterId_status_idx" ON "Evaluation"("raterId", "status");

-- CreateIndex
CREATE INDEX "Evaluation_periodId_agencyId_idx" ON "Evaluation"("periodId", "agencyId");

-- CreateIndex
CREATE INDEX "Evaluation_agencyId_status_idx" ON "Evaluation"("agencyId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_personId_periodId_key" ON "Evaluation"("personId", "periodId");

-- CreateIndex
CREATE INDEX "EvaluationStep_evaluationId_at_idx" ON "EvaluationStep"("evaluationId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_code_key" ON "Agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_path_key" ON "Unit"("path");

-- CreateIndex
CREATE INDEX "Unit_agencyId_idx" ON "Unit"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_parentId_code_key" ON "Unit"("parentId", "code");

-- CreateIndex
CREATE INDEX "Position_agencyId_idx" ON "Position"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_unitId_title_key" ON "Position"("unitId", "title");

-- CreateIndex
CREATE UNIQUE INDEX "Person_number_key" ON "Person"("number");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "Assignment_positionId_idx" ON "Assignment"("positionId");

-- CreateIndex
CREATE INDEX "Supervision_raterId_validFrom_idx" ON "Supervision"("raterId", "validFrom");

-- CreateIndex
CREATE INDEX "Supervision_personId_validFrom_idx" ON "Supervision"("personId", "validFrom");

-- CreateIndex
CREATE INDEX "PerformancePlan_agencyId_year_status_idx" ON "PerformancePlan"("agencyId", "year", "status");

-- CreateIndex
CREATE INDEX "PerformancePlan_unitId_year_idx" ON "PerformancePlan"("unitId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "PerformancePlan_personId_year_unitId_key" ON "PerformancePlan"("personId", "year", "unitId");

-- CreateIndex
CREATE INDEX "WorkResult_planId_idx" ON "WorkResult"("planId");

-- CreateIndex
CREATE INDEX "WorkResult_supportsId_idx" ON "WorkResult"("supportsId");

-- CreateIndex
CREATE INDEX "Indicator_resultId_idx" ON "Indicator"("resultId");

-- CreateIndex
CREATE INDEX "AppendixItem_planId_idx" ON "AppendixItem"("planId");

-- CreateIndex
CREATE INDEX "PlanComment_planId_idx" ON "PlanComment"("planId");

-- CreateIndex
CREATE INDEX "PlanStep_planId_at_idx" ON "PlanStep"("planId", "at");

-- CreateIndex
CREATE INDEX "ProgressReport_personId_reportedAt_idx" ON "ProgressReport"("personId", "reportedAt");

-- CreateIndex
CREATE INDEX "ProgressReport_indicatorId_reportedAt_idx" ON "ProgressReport"("indicatorId", "reportedAt");

-- CreateIndex
CREATE INDEX "ProgressReport_planId_idx" ON "ProgressReport"("planId");

-- CreateIndex
CREATE INDEX "ProgressReport_agencyId_reportedAt_idx" ON "ProgressReport"("agencyId", "reportedAt");

-- CreateIndex
CREATE INDEX "Feedback_personId_givenAt_idx" ON "Feedback"("personId", "givenAt");

-- CreateIndex
CREATE INDEX "Feedback_authorId_givenAt_idx" ON "Feedback"("authorId", "givenAt");

-- CreateIndex
CREATE INDEX "Feedback_reportId_idx" ON "Feedback"("reportId");

-- CreateIndex
CREATE INDEX "Evidence_ownerId_idx" ON "Evidence"("ownerId");

-- CreateIndex
CREATE INDEX "EvidenceUse_evidenceId_idx" ON "EvidenceUse"("evidenceId");

-- CreateIndex
CREATE INDEX "EvidenceUse_reportId_idx" ON "EvidenceUse"("reportId");

-- CreateIndex
CREATE INDEX "EvidenceUse_trainingId_idx" ON "EvidenceUse"("trainingId");

-- CreateIndex
CREATE INDEX "Notification_personId_at_idx" ON "Notification"("personId", "at");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSession" ADD CONSTRAINT "UserSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "AuditChain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationCycle" ADD CONSTRAINT "EvaluationCycle_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationPeriod" ADD CONSTRAINT "EvaluationPeriod_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "EvaluationCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanExemption" ADD CONSTRAINT "PlanExemption_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompetencyRequirement" ADD CONSTRAINT "CompetencyRequirement_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompetencyRequirement" ADD CONSTRAINT "CompetencyRequirement_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompetencyAssessment" ADD CONSTRAINT "CompetencyAssessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompetencyAssessment" ADD CONSTRAINT "CompetencyAssessment_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingRecord" ADD CONSTRAINT "TrainingRecord_competencyId_fkey" FOREIGN KEY ("competencyId") REFERENCES "Competency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitResult" ADD CONSTRAINT "UnitResult_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitResult" ADD CONSTRAINT "UnitResult_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "EvaluationPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "EvaluationPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultMark" ADD CONSTRAINT "ResultMark_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResultMark" ADD CONSTRAINT "ResultMark_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "WorkResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BehaviourRemark" ADD CONSTRAINT "BehaviourRemark_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationStep" ADD CONSTRAINT "EvaluationStep_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervision" ADD CONSTRAINT "Supervision_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerformancePlan" ADD CONSTRAINT "PerformancePlan_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkResult" ADD CONSTRAINT "WorkResult_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkResult" ADD CONSTRAINT "WorkResult_supportsId_fkey" FOREIGN KEY ("supportsId") REFERENCES "WorkResult"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "WorkResult"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BehaviourExpectation" ADD CONSTRAINT "BehaviourExpectation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppendixItem" ADD CONSTRAINT "AppendixItem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEdition" ADD CONSTRAINT "PlanEdition_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PerformancePlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "WorkResult"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceUse" ADD CONSTRAINT "EvidenceUse_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceUse" ADD CONSTRAINT "EvidenceUse_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceUse" ADD CONSTRAINT "EvidenceUse_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "TrainingRecord"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------
-- What Prisma's schema cannot say: invariants, the audit chain, the app's rights.
-- ---------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Organisation --------------------------------------------------------------

ALTER TABLE "Government"
  ADD CONSTRAINT "Government_single" CHECK (id = 1),
  ADD CONSTRAINT "Government_demo_clock" CHECK ("demoToday" IS NULL OR mode = 'demo');

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_number_form" CHECK (number ~ '^[0-9]{18}$'),
  ADD CONSTRAINT "Person_number_known" CHECK (number IS NOT NULL OR "employmentKind" = 'official');

-- Compared byte by byte, so that what lies below a unit is found by the beginning of its path, through the index.
ALTER TABLE "Unit" ALTER COLUMN path TYPE text COLLATE "C";

CREATE FUNCTION keep_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.path := coalesce((SELECT path FROM "Unit" WHERE id = NEW."parentId"), '') || NEW.code || '.';
  RETURN NEW;
END $$;
CREATE TRIGGER "Unit_path" BEFORE INSERT OR UPDATE OF "parentId", code ON "Unit"
  FOR EACH ROW EXECUTE FUNCTION keep_unit_path();

CREATE FUNCTION carry_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Unit" SET code = code WHERE "parentId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Unit_path_below" AFTER UPDATE OF path, "parentId", code ON "Unit"
  FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION carry_unit_path();


CREATE FUNCTION keep_head_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."headsUnitId" := (SELECT "unitId" FROM "Position" WHERE id = NEW."positionId" AND "isHead");
  RETURN NEW;
END $$;
CREATE TRIGGER "Assignment_head_seat" BEFORE INSERT OR UPDATE ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION keep_head_seat();

ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_dates" CHECK ("validTo" >= "validFrom"),
  ADD CONSTRAINT "Assignment_one_definitive_per_person" EXCLUDE USING gist
    ("personId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE (kind = 'definitive'),
  ADD CONSTRAINT "Assignment_one_head_per_unit" EXCLUDE USING gist
    ("headsUnitId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE (kind = 'definitive');

ALTER TABLE "Supervision"
  ADD CONSTRAINT "Supervision_dates" CHECK ("validTo" >= "validFrom"),
  ADD CONSTRAINT "Supervision_not_oneself" CHECK ("personId" <> "raterId"),
  ADD CONSTRAINT "Supervision_one_rater_a_day" EXCLUDE USING gist
    ("personId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);

ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_dates" CHECK ("validTo" >= "validFrom");
ALTER TABLE "PlanExemption" ADD CONSTRAINT "PlanExemption_dates" CHECK ("validTo" >= "validFrom");

-- Cycles --------------------------------------------------------------------

ALTER TABLE "EvaluationPeriod" ADD CONSTRAINT "EvaluationPeriod_dates"
  CHECK ("startsOn" <= "endsOn" AND "opensOn" <= "closesOn" AND "opensOn" > "startsOn");

-- Planning: content changes only while its author holds it -------------------

ALTER TABLE "PerformancePlan"
  ADD CONSTRAINT "PerformancePlan_year" CHECK (year BETWEEN 2000 AND 2200),
  ADD CONSTRAINT "PerformancePlan_editions" CHECK ("approvedEdition" BETWEEN 0 AND edition),
  ADD CONSTRAINT "PerformancePlan_approved" CHECK
    (status NOT IN ('approved', 'closed') OR ("approvedEdition" > 0 AND "firstApprovedOn" IS NOT NULL));

ALTER TABLE "WorkResult" ADD CONSTRAINT "WorkResult_statement" CHECK (btrim(statement) <> '');
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_aspect_or_perspective" CHECK (num_nonnulls(aspect, perspective) <= 1);

CREATE FUNCTION refuse_unless_plan_open(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PerformancePlan" WHERE id = plan AND status NOT IN ('draft', 'returned')) THEN
    RAISE EXCEPTION 'plan % is not open for changes', plan USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_open';
  END IF;
END $$;

CREATE FUNCTION guard_plan_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM refuse_unless_plan_open(OLD."planId"); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM refuse_unless_plan_open(NEW."planId"); END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "WorkResult_open" BEFORE INSERT OR DELETE OR UPDATE OF "planId", kind, statement ON "WorkResult"
  FOR EACH ROW EXECUTE FUNCTION guard_plan_line();
CREATE TRIGGER "BehaviourExpectation_open" BEFORE INSERT OR UPDATE OR DELETE ON "BehaviourExpectation"
  FOR EACH ROW EXECUTE FUNCTION guard_plan_line();
CREATE TRIGGER "AppendixItem_open" BEFORE INSERT OR UPDATE OR DELETE ON "AppendixItem"
  FOR EACH ROW EXECUTE FUNCTION guard_plan_line();

CREATE FUNCTION guard_indicator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_unless_plan_open((SELECT "planId" FROM "WorkResult" WHERE id = coalesce(NEW."resultId", OLD."resultId")));
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "Indicator_open" BEFORE INSERT OR UPDATE OR DELETE ON "Indicator"
  FOR EACH ROW EXECUTE FUNCTION guard_indicator();

-- Progress ------------------------------------------------------------------

ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_says_something" CHECK (value IS NOT NULL OR btrim(note) <> '');
ALTER TABLE "Feedback"
  ADD CONSTRAINT "Feedback_says_something" CHECK (btrim(text) <> ''),
  ADD CONSTRAINT "Feedback_not_to_oneself" CHECK ("personId" <> "authorId");
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_file_or_link" CHECK
  ((kind = 'link' AND url IS NOT NULL) OR (kind = 'file' AND sha256 IS NOT NULL AND "mediaType" IS NOT NULL AND bytes IS NOT NULL));
ALTER TABLE "EvidenceUse" ADD CONSTRAINT "EvidenceUse_one_place" CHECK (num_nonnulls("reportId", "trainingId") = 1);

-- Evaluation: the predicate comes from the 3x3 table and nothing else (L.IV.B.3)

CREATE FUNCTION predicate_of("result" "Rating", behaviour "Rating") RETURNS "Predicate"
LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE
    WHEN behaviour = 'below' THEN CASE WHEN "result" = 'below' THEN 'very_poor' ELSE 'poor' END
    WHEN "result" = 'below' THEN 'needs_improvement'
    WHEN "result" = 'above' AND behaviour = 'above' THEN 'very_good'
    ELSE 'good'
  END::"Predicate"
$$;

ALTER TABLE "Evaluation"
  ADD CONSTRAINT "Evaluation_not_oneself" CHECK ("personId" <> "raterId"),
  ADD CONSTRAINT "Evaluation_predicate" CHECK
    (predicate IS NOT DISTINCT FROM predicate_of("resultRating", "behaviourRating")),
  ADD CONSTRAINT "Evaluation_signed" CHECK
    (status IN ('self_assessment', 'awaiting_rater') OR
     (predicate IS NOT NULL AND "signedAt" IS NOT NULL AND explanation IS NOT NULL AND snapshot IS NOT NULL)),
  ADD CONSTRAINT "Evaluation_handed_over" CHECK
    (status NOT IN ('handed_over', 'acknowledged', 'lapsed', 'objected', 'final') OR "handedOverAt" IS NOT NULL);

CREATE FUNCTION freeze_signed_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR
     ROW(NEW."personId", NEW."raterId", NEW."planId", NEW."periodId", NEW."resultRating", NEW."behaviourRating",
         NEW.predicate, NEW.note, NEW.explanation, NEW.snapshot, NEW."signedAt", NEW."selfAssessment")
     IS DISTINCT FROM
     ROW(OLD."personId", OLD."raterId", OLD."planId", OLD."periodId", OLD."resultRating", OLD."behaviourRating",
         OLD.predicate, OLD.note, OLD.explanation, OLD.snapshot, OLD."signedAt", OLD."selfAssessment") THEN
    RAISE EXCEPTION 'evaluation % is signed', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evaluation_frozen" BEFORE UPDATE OR DELETE ON "Evaluation"
  FOR EACH ROW WHEN (OLD."signedAt" IS NOT NULL) EXECUTE FUNCTION freeze_signed_evaluation();

CREATE FUNCTION freeze_signed_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Evaluation"
             WHERE id = coalesce(NEW."evaluationId", OLD."evaluationId") AND "signedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the evaluation is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "ResultMark_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "ResultMark"
  FOR EACH ROW EXECUTE FUNCTION freeze_signed_marks();
CREATE TRIGGER "BehaviourRemark_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "BehaviourRemark"
  FOR EACH ROW EXECUTE FUNCTION freeze_signed_marks();

-- Development ---------------------------------------------------------------

ALTER TABLE "CompetencyRequirement" ADD CONSTRAINT "CompetencyRequirement_level" CHECK (level BETWEEN 1 AND 5);
ALTER TABLE "CompetencyAssessment" ADD CONSTRAINT "CompetencyAssessment_level" CHECK (level BETWEEN 1 AND 5);
ALTER TABLE "TrainingRecord"
  ADD CONSTRAINT "TrainingRecord_dates" CHECK ("endedOn" >= "startedOn"),
  ADD CONSTRAINT "TrainingRecord_amounts" CHECK (quantity > 0 AND hours >= 0);

-- Audit: one short lock on the chain's head, then one row ---------------------

CREATE FUNCTION audit_hash(chain text, seq bigint, at timestamptz, actor uuid, event text, subject uuid, details text, previous text)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', chain, seq::text,
    (extract(epoch FROM at) * 1000000)::bigint::text, coalesce(actor::text, '-'), event, subject::text, details, previous), 'UTF8')), 'hex')
$$;

CREATE FUNCTION append_audit_event(chain text, happened timestamptz, actor uuid, event text, subject uuid, details text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head "AuditChain"%ROWTYPE;
  fresh text;
BEGIN
  IF details ~ '[\n\r]' OR event ~ '\s' OR chain ~ '\s' THEN
    RAISE EXCEPTION 'audit text must be canonical' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO "AuditChain" (id, hash) VALUES (chain, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "AuditChain" WHERE id = chain FOR UPDATE;
  fresh := audit_hash(chain, head.sequence + 1, happened, actor, event, subject, details, head.hash);
  INSERT INTO "AuditEvent" ("chainId", sequence, at, "actorId", name, "subjectId", details, "previousHash", hash)
    VALUES (chain, head.sequence + 1, happened, actor, event, subject, details, head.hash, fresh);
  UPDATE "AuditChain" SET sequence = head.sequence + 1, hash = fresh WHERE id = chain;
  RETURN head.sequence + 1;
END $$;

-- The app's role: it may work on rows, never on the trail ----------------------

DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'kinerja_app') THEN
    CREATE ROLE kinerja_app NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was migrated at the same moment
END $$;
DO $$ BEGIN EXECUTE format('GRANT kinerja_app TO %I', current_user); END $$;

GRANT USAGE ON SCHEMA public TO kinerja_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kinerja_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kinerja_app;
REVOKE ALL ON "_prisma_migrations" FROM kinerja_app;
REVOKE INSERT, UPDATE, DELETE ON "AuditEvent", "AuditChain" FROM kinerja_app;
REVOKE UPDATE, DELETE ON "PlanStep", "PlanEdition", "EvaluationStep", "ProgressReport", "Feedback" FROM kinerja_app;
REVOKE DELETE ON "Person", "Assignment", "Supervision", "Evaluation", "Objection", "UnitResult", "Account", "Agency", "Unit", "Position" FROM kinerja_app;
REVOKE EXECUTE ON FUNCTION append_audit_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_event TO kinerja_app;
