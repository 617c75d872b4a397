import type { indonesianInBrowser } from "./indonesian";

import ui from "../messages/en/ui.json";
import shell from "../messages/en/shell.json";
import planning from "../messages/en/planning.json";
import queue from "../messages/en/queue.json";
import progress from "../messages/en/progress.json";
import feedback from "../messages/en/feedback.json";
import counselling from "../messages/en/counselling.json";
import evaluation from "../messages/en/evaluation.json";
import guidance from "../messages/en/guidance.json";
import development from "../messages/en/development.json";
import competencies from "../messages/en/competencies.json";
import developmentPlan from "../messages/en/developmentPlan.json";
import movements from "../messages/en/movements.json";
import units from "../messages/en/units.json";
import organisation from "../messages/en/organisation.json";
import exchange from "../messages/en/exchange.json";
import access from "../messages/en/access.json";
import accountRoles from "../messages/en/accountRoles.json";
import accounts from "../messages/en/accounts.json";
import vocabulary from "../messages/en/vocabulary.json";
import mail from "../messages/en/mail.json";
import deadlines from "../messages/en/deadlines.json";
import calendar from "../messages/en/calendar.json";
import officeForms from "../messages/en/officeForms.json";
import verification from "../messages/en/verification.json";
import generalBlockers from "../messages/en/blockers/general.json";
import numberBlockers from "../messages/en/blockers/number.json";
import planBlockers from "../messages/en/blockers/plan.json";
import assignmentBlockers from "../messages/en/blockers/assignment.json";
import offerBlockers from "../messages/en/blockers/offer.json";
import progressBlockers from "../messages/en/blockers/progress.json";
import feedbackBlockers from "../messages/en/blockers/feedback.json";
import counsellingBlockers from "../messages/en/blockers/counselling.json";
import evaluationBlockers from "../messages/en/blockers/evaluation.json";
import guidanceBlockers from "../messages/en/blockers/guidance.json";
import appreciationBlockers from "../messages/en/blockers/appreciation.json";
import developmentBlockers from "../messages/en/blockers/development.json";
import importBlockers from "../messages/en/blockers/import.json";
import outcomeBlockers from "../messages/en/blockers/outcome.json";
import accessBlockers from "../messages/en/blockers/access.json";
import accountBlockers from "../messages/en/blockers/account.json";
import cycleBlockers from "../messages/en/blockers/cycle.json";
import draftBlockers from "../messages/en/blockers/draft.json";
import evidenceBlockers from "../messages/en/blockers/evidence.json";
import goalBlockers from "../messages/en/blockers/goal.json";
import goals from "../messages/en/goals.json";
import teams from "../messages/en/teams.json";
import movementBlockers from "../messages/en/blockers/movement.json";
import teamBlockers from "../messages/en/blockers/team.json";
import competency from "../messages/en/competency.json";
import competencyBlockers from "../messages/en/blockers/competency.json";
import organisationBlockers from "../messages/en/blockers/organisation.json";
import career from "../messages/en/career.json";
import careerBlockers from "../messages/en/blockers/career.json";
import training from "../messages/en/training.json";
import trainingBlockers from "../messages/en/blockers/training.json";
import privacy from "../messages/en/privacy.json";
import correctionBlockers from "../messages/en/blockers/correction.json";
import decisionForms from "../messages/en/decisionForms.json";
import keys from "../messages/en/keys.json";
import tour from "../messages/en/tour.json";
import hardship from "../messages/en/hardship.json";
import hardshipBlockers from "../messages/en/blockers/hardship.json";
import decisionBlockers from "../messages/en/blockers/decision.json";
import talentForms from "../messages/en/talentForms.json";
import visits from "../messages/en/visits.json";
import visitBlockers from "../messages/en/blockers/visit.json";
import talentBlockers from "../messages/en/blockers/talent.json";
import letters from "../messages/en/letters.json";
import samples from "../messages/en/samples.json";
import sampleBlockers from "../messages/en/blockers/sample.json";
import retention from "../messages/en/retention.json";
import retentionBlockers from "../messages/en/blockers/retention.json";
import letterBlockers from "../messages/en/blockers/letter.json";

/** The words of the screens in English: what the browser gets once and keeps. What only the server says is not here. */
export const englishInBrowser: typeof indonesianInBrowser = {
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
