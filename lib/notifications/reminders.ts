import type { EventName } from "@/lib/audit/event-names";

const ofPlan: EventName[] = ["deadline.plan-to-hand-in", "deadline.plan-to-confirm"];

/**
 * News about a thing that is over for everybody once something happened to it, whoever did it (F6: stop when done): each
 * step of a plan passes the turn to somebody else, and a decision is made once.
 */
const overBy: Partial<Record<EventName, EventName[]>> = {
  "plan.opened": ["deadline.plan-to-open"],
  "plan.submitted": ofPlan,
  "plan.pulled-back": ofPlan,
  "plan.returned": [...ofPlan, "plan.submitted"],
  "plan.approved": [...ofPlan, "plan.submitted"],
  "plan.closed": ofPlan,
  "development.plan-submitted": ["deadline.development-to-submit"],
  "development.plan-pulled-back": ["development.plan-submitted", "deadline.development-to-decide"],
  "development.plan-returned": ["development.plan-submitted", "deadline.development-to-decide"],
  "development.plan-approved": ["development.plan-submitted", "deadline.development-to-decide"],
  "progress.reported": ["deadline.progress-to-report"],
  "progress.withdrawn": ["progress.reported"],
  "evaluation.self-assessed": ["deadline.self-assessment"],
  "evaluation.signed": [
    ...(["deadline.self-assessment", "deadline.evaluation-to-rate", "deadline.evaluation-in-place"] as const),
  ],
  "evaluation.handed-over": ["deadline.evaluation-to-hand-over"],
  "evaluation.acknowledged": ["deadline.evaluation-to-answer"],
  "evaluation.objected": ["deadline.evaluation-to-answer"],
  "evaluation.objection-decided": [
    ...(["evaluation.objected", "evaluation.objection-answered", "evaluation.objection-moved"] as const),
    "deadline.objection-to-decide",
  ],
  "correction.corrected": ["correction.asked"],
  "correction.refused": ["correction.asked"],
  "decision.reported": ["decision.made"],
  "decision.closed": ["decision.made", "decision.reported"],
  "decision.withdrawn": ["decision.made"],
  "visit.held": ["visit.planned"],
  "visit.cancelled": ["visit.planned"],
};

/** The topics of news that are over for everybody once this happened. */
export const topicsOverBy = (topic: EventName): EventName[] => overBy[topic] ?? [];
