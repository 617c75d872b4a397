import ui from "./messages/id/ui.json";
import shell from "./messages/id/shell.json";
import home from "./messages/id/home.json";
import planning from "./messages/id/planning.json";
import queue from "./messages/id/queue.json";
import progress from "./messages/id/progress.json";
import feedback from "./messages/id/feedback.json";
import counselling from "./messages/id/counselling.json";
import evaluation from "./messages/id/evaluation.json";
import development from "./messages/id/development.json";
import competencies from "./messages/id/competencies.json";
import reporting from "./messages/id/reporting.json";
import organisation from "./messages/id/organisation.json";
import exchange from "./messages/id/exchange.json";
import audit from "./messages/id/audit.json";
import access from "./messages/id/access.json";
import documents from "./messages/id/documents.json";
import cycles from "./messages/id/cycles.json";
import vocabulary from "./messages/id/vocabulary.json";
import help from "./messages/id/help.json";
import mail from "./messages/id/mail.json";
import generalBlockers from "./messages/id/blockers/general.json";
import numberBlockers from "./messages/id/blockers/number.json";
import planBlockers from "./messages/id/blockers/plan.json";
import progressBlockers from "./messages/id/blockers/progress.json";
import feedbackBlockers from "./messages/id/blockers/feedback.json";
import counsellingBlockers from "./messages/id/blockers/counselling.json";
import evaluationBlockers from "./messages/id/blockers/evaluation.json";
import developmentBlockers from "./messages/id/blockers/development.json";
import importBlockers from "./messages/id/blockers/import.json";
import accessBlockers from "./messages/id/blockers/access.json";
import cycleBlockers from "./messages/id/blockers/cycle.json";
import draftBlockers from "./messages/id/blockers/draft.json";
import evidenceBlockers from "./messages/id/blockers/evidence.json";
import goalBlockers from "./messages/id/blockers/goal.json";
import goalEvents from "./messages/id/events/goal.json";
import goals from "./messages/id/goals.json";
import organisationBlockers from "./messages/id/blockers/organisation.json";
import planEvents from "./messages/id/events/plan.json";
import progressEvents from "./messages/id/events/progress.json";
import evidenceEvents from "./messages/id/events/evidence.json";
import feedbackEvents from "./messages/id/events/feedback.json";
import counsellingEvents from "./messages/id/events/counselling.json";
import evaluationEvents from "./messages/id/events/evaluation.json";
import developmentEvents from "./messages/id/events/development.json";
import importEvents from "./messages/id/events/import.json";
import accessEvents from "./messages/id/events/access.json";
import cycleEvents from "./messages/id/events/cycle.json";
import organisationEvents from "./messages/id/events/organisation.json";
import exportEvents from "./messages/id/events/export.json";

/** All words of the product in Indonesian, one file a domain. */
export const indonesian = {
  ui,
  shell,
  home,
  planning,
  queue,
  progress,
  feedback,
  counselling,
  evaluation,
  development,
  competencies,
  reporting,
  organisation,
  goals,
  exchange,
  audit,
  access,
  documents,
  cycles,
  vocabulary,
  help,
  mail,
  blockers: {
    general: generalBlockers,
    number: numberBlockers,
    plan: planBlockers,
    progress: progressBlockers,
    feedback: feedbackBlockers,
    counselling: counsellingBlockers,
    evaluation: evaluationBlockers,
    development: developmentBlockers,
    import: importBlockers,
    access: accessBlockers,
    cycle: cycleBlockers,
    draft: draftBlockers,
    evidence: evidenceBlockers,
    organisation: organisationBlockers,
    goal: goalBlockers,
  },
  events: {
    plan: planEvents,
    progress: progressEvents,
    feedback: feedbackEvents,
    counselling: counsellingEvents,
    evidence: evidenceEvents,
    evaluation: evaluationEvents,
    development: developmentEvents,
    import: importEvents,
    access: accessEvents,
    cycle: cycleEvents,
    organisation: organisationEvents,
    goal: goalEvents,
    export: exportEvents,
  },
};
