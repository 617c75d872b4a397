import ui from "../messages/id/ui.json";
import shell from "../messages/id/shell.json";
import planning from "../messages/id/planning.json";
import queue from "../messages/id/queue.json";
import progress from "../messages/id/progress.json";
import feedback from "../messages/id/feedback.json";
import counselling from "../messages/id/counselling.json";
import evaluation from "../messages/id/evaluation.json";
import guidance from "../messages/id/guidance.json";
import development from "../messages/id/development.json";
import competencies from "../messages/id/competencies.json";
import developmentPlan from "../messages/id/developmentPlan.json";
import movements from "../messages/id/movements.json";
import units from "../messages/id/units.json";
import organisation from "../messages/id/organisation.json";
import exchange from "../messages/id/exchange.json";
import access from "../messages/id/access.json";
import accountRoles from "../messages/id/accountRoles.json";
import accounts from "../messages/id/accounts.json";
import vocabulary from "../messages/id/vocabulary.json";
import mail from "../messages/id/mail.json";
import deadlines from "../messages/id/deadlines.json";
import calendar from "../messages/id/calendar.json";
import officeForms from "../messages/id/officeForms.json";
import verification from "../messages/id/verification.json";
import generalBlockers from "../messages/id/blockers/general.json";
import numberBlockers from "../messages/id/blockers/number.json";
import planBlockers from "../messages/id/blockers/plan.json";
import assignmentBlockers from "../messages/id/blockers/assignment.json";
import offerBlockers from "../messages/id/blockers/offer.json";
import progressBlockers from "../messages/id/blockers/progress.json";
import feedbackBlockers from "../messages/id/blockers/feedback.json";
import counsellingBlockers from "../messages/id/blockers/counselling.json";
import evaluationBlockers from "../messages/id/blockers/evaluation.json";
import guidanceBlockers from "../messages/id/blockers/guidance.json";
import appreciationBlockers from "../messages/id/blockers/appreciation.json";
import developmentBlockers from "../messages/id/blockers/development.json";
import importBlockers from "../messages/id/blockers/import.json";
import outcomeBlockers from "../messages/id/blockers/outcome.json";
import accessBlockers from "../messages/id/blockers/access.json";
import accountBlockers from "../messages/id/blockers/account.json";
import cycleBlockers from "../messages/id/blockers/cycle.json";
import draftBlockers from "../messages/id/blockers/draft.json";
import evidenceBlockers from "../messages/id/blockers/evidence.json";
import goalBlockers from "../messages/id/blockers/goal.json";
import goals from "../messages/id/goals.json";
import teams from "../messages/id/teams.json";
import movementBlockers from "../messages/id/blockers/movement.json";
import teamBlockers from "../messages/id/blockers/team.json";
import competency from "../messages/id/competency.json";
import competencyBlockers from "../messages/id/blockers/competency.json";
import organisationBlockers from "../messages/id/blockers/organisation.json";
import career from "../messages/id/career.json";
import careerBlockers from "../messages/id/blockers/career.json";
import training from "../messages/id/training.json";
import trainingBlockers from "../messages/id/blockers/training.json";
import privacy from "../messages/id/privacy.json";
import correctionBlockers from "../messages/id/blockers/correction.json";
import decisionForms from "../messages/id/decisionForms.json";
import keys from "../messages/id/keys.json";
import tour from "../messages/id/tour.json";
import hardship from "../messages/id/hardship.json";
import hardshipBlockers from "../messages/id/blockers/hardship.json";
import decisionBlockers from "../messages/id/blockers/decision.json";
import talentForms from "../messages/id/talentForms.json";
import visits from "../messages/id/visits.json";
import visitBlockers from "../messages/id/blockers/visit.json";
import talentBlockers from "../messages/id/blockers/talent.json";
import letters from "../messages/id/letters.json";
import samples from "../messages/id/samples.json";
import sampleBlockers from "../messages/id/blockers/sample.json";
import retention from "../messages/id/retention.json";
import retentionBlockers from "../messages/id/blockers/retention.json";
import letterBlockers from "../messages/id/blockers/letter.json";

/** The words of the screens in Indonesian: what the browser gets once and keeps. What only the server says is not here. */
export const indonesianInBrowser = {
  ui,
  shell,
  planning,
  queue,
  progress,
  feedback,
  counselling,
  evaluation,
  guidance,
  development,
  competencies,
  organisation,
  movements,
  units,
  goals,
  teams,
  exchange,
  access,
  accounts,
  accountRoles,
  vocabulary,
  mail,
  deadlines,
  calendar,
  officeForms,
  verification,
  competency,
  career,
  developmentPlan,
  training,
  talentForms,
  visits,
  letters,
  samples,
  retention,
  privacy,
  decisionForms,
  hardship,
  tour,
  keys,
  blockers: {
    general: generalBlockers,
    number: numberBlockers,
    plan: planBlockers,
    assignment: assignmentBlockers,
    offer: offerBlockers,
    progress: progressBlockers,
    feedback: feedbackBlockers,
    counselling: counsellingBlockers,
    evaluation: evaluationBlockers,
    guidance: guidanceBlockers,
    appreciation: appreciationBlockers,
    development: developmentBlockers,
    import: importBlockers,
    outcome: outcomeBlockers,
    access: accessBlockers,
    account: accountBlockers,
    cycle: cycleBlockers,
    draft: draftBlockers,
    evidence: evidenceBlockers,
    organisation: organisationBlockers,
    goal: goalBlockers,
    team: teamBlockers,
    movement: movementBlockers,
    competency: competencyBlockers,
    career: careerBlockers,
    training: trainingBlockers,
    talent: talentBlockers,
    letter: letterBlockers,
    retention: retentionBlockers,
    sample: sampleBlockers,
    visit: visitBlockers,
    correction: correctionBlockers,
    decision: decisionBlockers,
    hardship: hardshipBlockers,
  },
};
