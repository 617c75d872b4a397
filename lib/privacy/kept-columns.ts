import type { CopyKind } from "./copy";

/** Why a column that names a person is in nobody's copy. */
type LeftOut =
  /** It names an official in the record of somebody else, in whose copy it stands. */
  | "of-another"
  /** Names, hashes and counters that the system works with; they say nothing about the person that the copy does not. */
  | "technical"
  /** Sums that are counted again from what is in the copy. */
  | "counted";

type Kept = { in: CopyKind } | { out: LeftOut };

const of = (kind: CopyKind, ...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, { in: kind }]));
const without = (out: LeftOut, ...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, { out }]));

/**
 * Every column of the database that names a person, and where it stands in the copy that the person takes (UU 27/2022 art. 7), or why
 * it does not. A new column fails the test of this list until somebody has decided.
 */
export const keptColumns: Readonly<Record<string, Kept>> = {
  ...of("account", "Account.personId", "MailDigest.personId"),
  ...of("roles", "RoleGrant.personId", "AuditLetterAuditor.personId"),
  ...of("positions", "Assignment.personId"),
  ...of("supervision", "Supervision.personId"),
  ...of("raterReports", "RaterReport.personId"),
  ...of("movements", "Movement.personId", "UndoneMovement.personId"),
  ...of("studies", "StudyLeave.personId"),
  ...of("grades", "GradeStep.personId"),
  ...of("teams", "TeamSeat.personId"),
  ...of("extensions", "WindowExtension.personId"),
  ...of("exemptions", "PlanExemption.personId"),
  ...of("plans", "PerformancePlan.personId"),
  ...of("planSteps", "PlanStep.actorId"),
  ...of("expectations", "RoleExpectation.personId"),
  ...of("offers", "RoleOffer.personId"),
  ...of("reports", "ProgressReport.personId"),
  ...of("evidence", "Evidence.ownerId"),
  ...of("feedback", "Feedback.personId"),
  ...of("feedbackGiven", "Feedback.authorId"),
  ...of("requests", "FeedbackRequest.personId", "FeedbackRequest.askedId"),
  ...of("followUps", "FollowUp.personId"),
  ...of("counselling", "CounsellingNote.personId", "CounsellingEntry.authorId"),
  ...of("evaluations", "Evaluation.personId"),
  ...of("evaluationSteps", "EvaluationStep.actorId"),
  ...of("competencies", "CompetencyAssessment.personId"),
  ...of("developmentPlans", "DevelopmentPlan.personId"),
  ...of("trainings", "TrainingRecord.personId"),
  ...of("nominations", "TrainingNomination.personId"),
  ...of("credit", "PastCreditPoints.personId"),
  ...of("diplomas", "DiplomaBonus.personId"),
  ...of("aim", "CareerAim.personId"),
  ...of("opening", "PastPredicate.personId"),
  ...of("pastPlans", "PastPlan.personId"),
  ...of("potential", "PotentialAssessment.personId"),
  ...of("professional", "ProfessionalRecord.personId"),
  ...of("drafts", "Draft.personId"),
  ...of("news", "Notification.personId"),
  ...of("corrections", "CorrectionRequest.personId"),
  ...of("decisions", "FigureDecision.ownerId", "FigureDecision.decidedById"),
  ...of("visits", "TrainerVisit.trainerId"),
  ...of("trail", "AuditEvent.actorId"),

  ...without("of-another", "Movement.successorId", "Movement.recordedById"),
  ...without("of-another", "UnitChange.recordedById"),
  ...without("counted", "SuperiorAfterService.personId", "SuperiorAfterService.superiorId"),
  ...without("of-another", "UndoneMovement.recordedById", "UndoneMovement.undoneById"),
  ...without(
    "of-another",
    "Supervision.raterId",
    "Supervision.inPlaceOfId",
    "RaterReport.settledById",
    "StudyLeave.recordedById",
  ),
  ...without("of-another", "WindowExtension.grantedById", "Downtime.recordedById", "ImportFile.uploadedById"),
  ...without("of-another", "PeriodExtension.grantedById", "YearClosure.closedById", "AgencyCall.sentById"),
  ...without("of-another", "RoleExpectation.decidedById", "PlanComment.authorId", "PlanEdition.raterId"),
  ...without("of-another", "RoleOffer.leaderId", "RoleOffer.approvedById", "RoleOffer.decidedById"),
  ...without("of-another", "Feedback.confirmedById", "Feedback.declinedById"),
  ...without("of-another", "FollowUp.authorId", "CounsellingNote.authorId"),
  ...without("of-another", "Evaluation.raterId", "Evaluation.signedById", "EvaluationSeen.personId"),
  ...without("of-another", "DistributionReason.raterId", "Objection.deciderId", "OutcomeExport.madeById"),
  ...without("of-another", "Guidance.openedById", "Guidance.closedById", "GuidanceStep.doneById"),
  ...without("of-another", "Appreciation.giverId", "CompetencyAssessment.assessedById"),
  ...without("of-another", "DevelopmentPlan.decidedById", "DevelopmentItem.mentorId"),
  ...without("of-another", "DevelopmentDecision.decidedById", "DevelopmentCeiling.setById"),
  ...without("of-another", "TrainingNomination.proposedById", "TrainingNomination.decidedById"),
  ...without("of-another", "TrainingOutcome.evaluatedById", "PastCreditPoints.recordedById"),
  ...without(
    "of-another",
    "DiplomaBonus.recordedById",
    "CreditDocument.attachedById",
    "KeptFigure.recordedById",
  ),
  ...without("of-another", "PastPredicate.recordedById", "PastUnitResult.recordedById"),
  ...without("of-another", "PastPlan.recordedById"),
  ...without("of-another", "PotentialAssessment.recordedById", "ProfessionalRecord.recordedById"),
  ...without("of-another", "GoalRealisation.reporterId", "Notification.actorId"),
  ...without("of-another", "CorrectionRequest.decidedById", "UnitResult.decidedById"),
  ...without(
    "of-another",
    "FigureDecision.settledById",
    "TrainerVisit.plannedById",
    "TrainerVisit.settledById",
  ),
  ...without("of-another", "KeyCode.issuedById", "HardshipAnswer.answeredById", "RoleGrant.givenById"),
  ...without("of-another", "AuditLetter.recordedById", "AuditLetter.endedById", "AuditSample.drawnById"),
  ...without(
    "of-another",
    "RetentionRule.setById",
    "RetentionRun.proposedById",
    "RetentionRun.hrById",
    "RetentionRun.adminById",
    "RetentionRun.droppedById",
  ),

  ...without("technical", "IdempotencyKey.personId", "FiguresDue.personId"),
  ...without("counted", "PersonFigures.personId", "PersonAdoption.personId"),
  ...without("counted", "PersonWaiting.personId", "PersonWaiting.raterId", "WaitingFor.raterId"),
};
