import { englishInBrowser } from "./browser/english";
import audit from "./messages/en/audit.json";
import accountPages from "./messages/en/accountPages.json";
import documents from "./messages/en/documents.json";
import operations from "./messages/en/operations.json";
import office from "./messages/en/office.json";
import owing from "./messages/en/owing.json";
import calendarPages from "./messages/en/calendarPages.json";
import home from "./messages/en/home.json";
import goalPages from "./messages/en/goalPages.json";
import opening from "./messages/en/opening.json";
import outcomes from "./messages/en/outcomes.json";
import reporting from "./messages/en/reporting.json";
import help from "./messages/en/help.json";
import hardshipPages from "./messages/en/hardshipPages.json";
import hardshipEvents from "./messages/en/events/hardship.json";
import changes from "./messages/en/changes.json";
import accessibility from "./messages/en/accessibility.json";
import practice from "./messages/en/practice.json";
import patterns from "./messages/en/patterns.json";
import teamList from "./messages/en/teamList.json";
import unitOutcome from "./messages/en/unitOutcome.json";
import leadershipReport from "./messages/en/leadershipReport.json";
import unitResults from "./messages/en/unitResults.json";
import competencyPages from "./messages/en/competencyPages.json";
import competencyEvents from "./messages/en/events/competency.json";
import teamEvents from "./messages/en/events/team.json";
import goalEvents from "./messages/en/events/goal.json";
import planEvents from "./messages/en/events/plan.json";
import assignmentEvents from "./messages/en/events/assignment.json";
import offerEvents from "./messages/en/events/offer.json";
import progressEvents from "./messages/en/events/progress.json";
import evidenceEvents from "./messages/en/events/evidence.json";
import feedbackEvents from "./messages/en/events/feedback.json";
import counsellingEvents from "./messages/en/events/counselling.json";
import evaluationEvents from "./messages/en/events/evaluation.json";
import guidanceEvents from "./messages/en/events/guidance.json";
import appreciationEvents from "./messages/en/events/appreciation.json";
import developmentEvents from "./messages/en/events/development.json";
import importEvents from "./messages/en/events/import.json";
import accessEvents from "./messages/en/events/access.json";
import cycleEvents from "./messages/en/events/cycle.json";
import deadlineEvents from "./messages/en/events/deadline.json";
import organisationEvents from "./messages/en/events/organisation.json";
import exportEvents from "./messages/en/events/export.json";
import careerPages from "./messages/en/careerPages.json";
import careerEvents from "./messages/en/events/career.json";
import developmentNeeds from "./messages/en/developmentNeeds.json";
import trainingOutcomes from "./messages/en/trainingOutcomes.json";
import trainingEvents from "./messages/en/events/training.json";
import adoption from "./messages/en/adoption.json";
import visitEvents from "./messages/en/events/visit.json";
import privacyPages from "./messages/en/privacyPages.json";
import privacyNotice from "./messages/en/privacyNotice.json";
import correctionEvents from "./messages/en/events/correction.json";
import decisions from "./messages/en/decisions.json";
import decisionEvents from "./messages/en/events/decision.json";
import movementEvents from "./messages/en/events/movement.json";
import unitPages from "./messages/en/unitPages.json";
import dataErrors from "./messages/en/dataErrors.json";
import talent from "./messages/en/talent.json";
import talentEvents from "./messages/en/events/talent.json";
import oversightEvents from "./messages/en/events/oversight.json";

/** All words of the product in English, one file a domain. */
export const english = {
  ...englishInBrowser,
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
