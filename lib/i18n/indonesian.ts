import { indonesianInBrowser } from "./browser/indonesian";
import audit from "./messages/id/audit.json";
import accountPages from "./messages/id/accountPages.json";
import documents from "./messages/id/documents.json";
import operations from "./messages/id/operations.json";
import office from "./messages/id/office.json";
import owing from "./messages/id/owing.json";
import calendarPages from "./messages/id/calendarPages.json";
import home from "./messages/id/home.json";
import goalPages from "./messages/id/goalPages.json";
import opening from "./messages/id/opening.json";
import outcomes from "./messages/id/outcomes.json";
import reporting from "./messages/id/reporting.json";
import help from "./messages/id/help.json";
import hardshipPages from "./messages/id/hardshipPages.json";
import hardshipEvents from "./messages/id/events/hardship.json";
import changes from "./messages/id/changes.json";
import accessibility from "./messages/id/accessibility.json";
import practice from "./messages/id/practice.json";
import patterns from "./messages/id/patterns.json";
import teamList from "./messages/id/teamList.json";
import unitOutcome from "./messages/id/unitOutcome.json";
import leadershipReport from "./messages/id/leadershipReport.json";
import unitResults from "./messages/id/unitResults.json";
import competencyPages from "./messages/id/competencyPages.json";
import competencyEvents from "./messages/id/events/competency.json";
import teamEvents from "./messages/id/events/team.json";
import goalEvents from "./messages/id/events/goal.json";
import planEvents from "./messages/id/events/plan.json";
import assignmentEvents from "./messages/id/events/assignment.json";
import offerEvents from "./messages/id/events/offer.json";
import progressEvents from "./messages/id/events/progress.json";
import evidenceEvents from "./messages/id/events/evidence.json";
import feedbackEvents from "./messages/id/events/feedback.json";
import counsellingEvents from "./messages/id/events/counselling.json";
import evaluationEvents from "./messages/id/events/evaluation.json";
import guidanceEvents from "./messages/id/events/guidance.json";
import appreciationEvents from "./messages/id/events/appreciation.json";
import developmentEvents from "./messages/id/events/development.json";
import importEvents from "./messages/id/events/import.json";
import accessEvents from "./messages/id/events/access.json";
import cycleEvents from "./messages/id/events/cycle.json";
import deadlineEvents from "./messages/id/events/deadline.json";
import organisationEvents from "./messages/id/events/organisation.json";
import exportEvents from "./messages/id/events/export.json";
import careerPages from "./messages/id/careerPages.json";
import careerEvents from "./messages/id/events/career.json";
import developmentNeeds from "./messages/id/developmentNeeds.json";
import trainingOutcomes from "./messages/id/trainingOutcomes.json";
import trainingEvents from "./messages/id/events/training.json";
import adoption from "./messages/id/adoption.json";
import visitEvents from "./messages/id/events/visit.json";
import privacyPages from "./messages/id/privacyPages.json";
import privacyNotice from "./messages/id/privacyNotice.json";
import correctionEvents from "./messages/id/events/correction.json";
import decisions from "./messages/id/decisions.json";
import decisionEvents from "./messages/id/events/decision.json";
import movementEvents from "./messages/id/events/movement.json";
import unitPages from "./messages/id/unitPages.json";
import dataErrors from "./messages/id/dataErrors.json";
import talent from "./messages/id/talent.json";
import talentEvents from "./messages/id/events/talent.json";
import oversightEvents from "./messages/id/events/oversight.json";

/** All words of the product in Indonesian, one file a domain. */
export const indonesian = {
  ...indonesianInBrowser,
  audit,
  accountPages,
  documents,
  operations,
  office,
  owing,
  calendarPages,
  help,
  practice,
  changes,
  accessibility,
  hardshipPages,
  goalPages,
  home,
  opening,
  outcomes,
  reporting,
  patterns,
  teamList,
  unitOutcome,
  leadershipReport,
  unitResults,
  competencyPages,
  careerPages,
  developmentNeeds,
  trainingOutcomes,
  talent,
  adoption,
  privacyPages,
  privacyNotice,
  decisions,
  dataErrors,
  unitPages,
  events: {
    plan: planEvents,
    assignment: assignmentEvents,
    offer: offerEvents,
    progress: progressEvents,
    feedback: feedbackEvents,
    counselling: counsellingEvents,
    evidence: evidenceEvents,
    evaluation: evaluationEvents,
    guidance: guidanceEvents,
    appreciation: appreciationEvents,
    development: developmentEvents,
    import: importEvents,
    access: accessEvents,
    cycle: cycleEvents,
    deadline: deadlineEvents,
    organisation: organisationEvents,
    goal: goalEvents,
    team: teamEvents,
    export: exportEvents,
    competency: competencyEvents,
    career: careerEvents,
    training: trainingEvents,
    talent: talentEvents,
    visit: visitEvents,
    hardship: hardshipEvents,
    correction: correctionEvents,
    decision: decisionEvents,
    movement: movementEvents,
    oversight: oversightEvents,
  },
};
