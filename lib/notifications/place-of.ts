import type { News } from "./sheet";

/** News of what stands beside one's own progress; other feedback is a request, and has a page with both its sides. */
const besideProgress = new Set<News["topic"]>([
  "feedback.given",
  "feedback.followed-up",
  "feedback.taken-over",
  "feedback.outside-recorded",
  "feedback.outside-confirmed",
  "feedback.outside-declined",
]);

/** What the employee makes of a counselling note; it stands among what the rater wrote. */
const byEmployee = new Set<News["topic"]>([
  "counselling.seen",
  "counselling.acknowledged",
  "counselling.answered",
]);

/** News of assignments, by whom they are told: the rater decides, the member takes it up, the assigner reads the answer. */
const assignmentPlaces: Partial<Record<News["topic"], (id: string) => string>> = {
  "assignment.proposed": (id) => `/queue?item=assignment:${id}`,
  "assignment.received": () => "/plans",
  "assignment.withdrawn": () => "/plans",
};

/** News of offers: whoever is to decide goes to the queue, the member reads the answer beside their plans. */
const offersDecided = new Set<News["topic"]>(["offer.approved", "offer.placed", "offer.declined"]);

function placeOfOffer({ topic, subjectId }: Pick<News, "topic" | "subjectId">) {
  if (offersDecided.has(topic)) return "/plans";
  return topic === "offer.withdrawn" ? "/queue" : `/queue?item=offer:${subjectId}`;
}

/** News of development plans: the supervisor decides in the queue, a plan that was opened again is its owner's alone. */
const developmentPlaces: Partial<Record<News["topic"], (id: string) => string>> = {
  "development.plan-submitted": (id) => `/queue?item=development:${id}`,
  "development.plan-pulled-back": () => "/queue",
  "development.plan-reopened": () => "/development/team",
  "development.plan-approved": (id) => `/development/plans/${id}`,
  "development.plan-returned": (id) => `/development/plans/${id}`,
  "development.mentor-named": (id) => `/development/plans/${id}`,
  "development.return-taken-back": (id) => `/development/plans/${id}`,
  "development.line-decided": (id) => `/development/plans/${id}`,
};

/** News of the cycle for who keeps an agency's records: what is to be mended there, or who has not come along yet. */
const cyclePlaces: Partial<Record<News["topic"], string>> = {
  "cycle.year-opened": "/organisation/data-errors",
  "cycle.agency-called": "/administration/adoption",
};

/** Where one goes on after a piece of news. */
export function placeOf({ topic, subjectId }: Pick<News, "topic" | "subjectId">): string {
  const [domain, what] = topic.split(".");
  if (domain === "access") return "/account";
  if (domain === "visit") return "/administration/adoption/visits";
  if (domain === "decision") return `/reports/decisions/${subjectId}`;
  if (domain === "talent") return "/talent/mine";
  if (domain === "correction")
    return topic === "correction.asked" ? "/organisation/corrections" : "/data/corrections";
  if (domain === "deadline") return placeOfReminder(what ?? "", subjectId);
  if (domain === "cycle") return cyclePlaces[topic] ?? "/evaluations";
  if (domain === "assignment") return assignmentPlaces[topic]?.(subjectId) ?? "/plans/matrix";
  if (domain === "offer") return placeOfOffer({ topic, subjectId });
  if (topic === "feedback.passed-on") return "/progress/team";
  // A plan that was closed before it was confirmed is its owner's alone.
  if (topic === "plan.reminded" || topic === "plan.closed") return "/queue";
  // The superior's plan is not a member's to read; what can be linked to it stands in the member's own.
  if (topic === "plan.superior-confirmed") return "/plans";
  if (domain === "plan") return `/plans/${subjectId}`;
  // Told to both: whose it is now finds it there.
  if (topic === "evaluation.objection-moved") return "/queue";
  if (domain === "evaluation") return `/evaluations/${subjectId}`;
  // What it changes is the form of the plans that the head opens.
  if (domain === "organisation") return what?.startsWith("unit-") ? "/plans" : "/";
  // Whose supervisor is now whose stands on one's own front page.
  if (domain === "movement") return "/";
  if (domain === "team") return "/plans/teams";
  if (domain === "counselling") return `/progress/counselling${byEmployee.has(topic) ? "?side=rater" : ""}`;
  if (topic === "guidance.step-reported") return `/development/team/${subjectId}`;
  if (domain === "guidance" || domain === "appreciation") return "/development";
  if (topic === "feedback.outside-noted") return `/progress/team/${subjectId}`;
  if (domain === "feedback") return besideProgress.has(topic) ? "/progress" : "/progress/requests";
  if (topic === "progress.reported" || topic === "progress.withdrawn") return "/queue";
  if (topic === "competency.self-assessed") return `/development/team/${subjectId}/assessment`;
  if (domain === "career") return topic.startsWith("career.aim-") ? `/career/${subjectId}` : "/career";
  if (developmentPlaces[topic]) return developmentPlaces[topic](subjectId);
  if (topic === "development.training-recorded") return "/development/team";
  if (topic === "training.asked") return "/training/team";
  if (domain === "training" && topic !== "training.evaluated") return "/training";
  return domain === "progress" ? "/progress" : "/development";
}

/** Where what a reminder is of can be done. */
function placeOfReminder(what: string, subjectId: string) {
  if (what === "plan-to-open") return "/plans";
  if (what === "plan-to-hand-in") return `/plans/${subjectId}`;
  if (what === "plan-to-confirm") return `/queue?item=plan:${subjectId}`;
  if (what === "development-to-submit") return `/development/plans/${subjectId}`;
  if (what === "development-to-decide") return `/queue?item=development:${subjectId}`;
  if (what === "development-budget") return `/development/budget?agency=${subjectId}`;
  // It is about all that somebody signed in a period.
  if (what === "evaluation-to-report") return "/evaluations/team";
  if (what === "training-hours") return "/training";
  return what === "progress-to-report" ? "/progress" : `/evaluations/${subjectId}`;
}
