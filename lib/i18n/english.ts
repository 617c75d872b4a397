import ui from "./messages/en/ui.json";
import shell from "./messages/en/shell.json";
import home from "./messages/en/home.json";
import planning from "./messages/en/planning.json";
import queue from "./messages/en/queue.json";
import progress from "./messages/en/progress.json";
import feedback from "./messages/en/feedback.json";
import counselling from "./messages/en/counselling.json";
import evaluation from "./messages/en/evaluation.json";
import development from "./messages/en/development.json";
import competencies from "./messages/en/competencies.json";
import reporting from "./messages/en/reporting.json";
import organisation from "./messages/en/organisation.json";
import exchange from "./messages/en/exchange.json";
import audit from "./messages/en/audit.json";
import access from "./messages/en/access.json";
import documents from "./messages/en/documents.json";
import cycles from "./messages/en/cycles.json";
import vocabulary from "./messages/en/vocabulary.json";
import help from "./messages/en/help.json";
import mail from "./messages/en/mail.json";
import generalBlockers from "./messages/en/blockers/general.json";
import numberBlockers from "./messages/en/blockers/number.json";
import planBlockers from "./messages/en/blockers/plan.json";
import progressBlockers from "./messages/en/blockers/progress.json";
import feedbackBlockers from "./messages/en/blockers/feedback.json";
import counsellingBlockers from "./messages/en/blockers/counselling.json";
import evaluationBlockers from "./messages/en/blockers/evaluation.json";
import developmentBlockers from "./messages/en/blockers/development.json";
import importBlockers from "./messages/en/blockers/import.json";
import accessBlockers from "./messages/en/blockers/access.json";
import cycleBlockers from "./messages/en/blockers/cycle.json";
import draftBlockers from "./messages/en/blockers/draft.json";
import evidenceBlockers from "./messages/en/blockers/evidence.json";
import goalBlockers from "./messages/en/blockers/goal.json";
import goalEvents from "./messages/en/events/goal.json";
import goals from "./messages/en/goals.json";
import organisationBlockers from "./messages/en/blockers/organisation.json";
import planEvents from "./messages/en/events/plan.json";
import progressEvents from "./messages/en/events/progress.json";
import evidenceEvents from "./messages/en/events/evidence.json";
import feedbackEvents from "./messages/en/events/feedback.json";
import counsellingEvents from "./messages/en/events/counselling.json";
import evaluationEvents from "./messages/en/events/evaluation.json";
import developmentEvents from "./messages/en/events/development.json";
import importEvents from "./messages/en/events/import.json";
import accessEvents from "./messages/en/events/access.json";
import cycleEvents from "./messages/en/events/cycle.json";
import organisationEvents from "./messages/en/events/organisation.json";
import exportEvents from "./messages/en/events/export.json";

/** All words of the product in English, one file a domain. */
export const english = {
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
