import type { BlockerCode } from "@/lib/errors";

/** Reasons that no single field of a form could mend: about a state, a right, the whole of what was sent, or a file by itself. */
type OfNoField =
  | Exclude<BlockerCode, `${string}.${string}`>
  | `access.${"wrong-credentials" | "too-many-attempts" | "wrong-code"}`
  | `${"assignment" | "draft" | "evidence" | "import" | "number"}.${string}`
  | `cycle.${"holiday-over" | "downtime-stands" | "year-out-of-reach" | "window-opened"}`
  | `cycle.${"extended-before-opening" | "own-window" | "year-closed" | "close-not-due" | "nobody-to-call"}`
  | `counselling.${"seen" | "unseen" | "acknowledged" | "not-rater-now" | "taken-over"}`
  | "development.not-yourself"
  | `development.${"plan-not-open" | "plan-not-waiting" | "plan-not-approved" | "too-late-to-take-back" | "no-lines"}`
  | `development.${"no-supervisor" | "year-over" | "year-far" | "line-nominated" | "proposal-gone" | "mentor-unknown"}`
  | `evaluation.${"window-closed" | "self-assessed" | "signed" | "no-unit-result" | "not-signed" | "not-handed-over" | "result-in-use"}`
  | `feedback.${"too-many-open" | "request-closed" | "outside-answered"}`
  | `guidance.${"opened-already" | "objection-open" | "not-handed-over" | "not-low" | "closed" | "step-done"}`
  | `guidance.${"last-step" | "steps-open"}`
  | `appreciation.${string}`
  | `offer.${"not-waiting" | "over" | "no-plan" | "no-rater"}`
  | `movement.unit-${"closed" | "whole-agency" | "of-no-agency" | "has-people" | "has-units" | "has-teams" | "circle"}`
  | `movement.undo-${"of-list" | "closed" | "built-upon" | "decided"}`
  | `movement.${"own-case" | "gone" | "leaves-already" | "recorded-already" | "not-serving" | "no-acting" | "not-away"}`
  | `organisation.${"report-open" | "rater-own-case" | "study-own-case" | "independence-own-case"}`
  | `plan.${"not-open" | "no-main-result" | "results-without-indicator" | "no-quantitative-target"}`
  | `plan.${"no-qualitative-target" | "no-aspect" | "no-perspective" | "no-budget-indicator"}`
  | `plan.appendix-without-${"resources" | "accountability" | "consequences"}`
  | `plan.${"not-submitted" | "has-findings" | "not-approved" | "exists" | "no-assignment" | "exempt" | "no-rater"}`
  | `plan.${"reminded-today" | "too-late-to-take-back" | "remark-settled" | "manual-of-leaders" | "proposal-gone"}`
  | `plan.${"no-contract-reference" | "contract-of-pppk" | "no-academic-result" | "study-added" | "position-left"}`
  | "plan.year-over"
  | `account.${"own" | "own-rater" | "higher-role" | "last-administrator" | "nobody" | "too-many" | "closed" | "never-used"}`
  | `account.${"no-mail" | "no-address" | "proven" | "role-own" | "last-role"}`
  | `evaluation.${"rater-in-time" | "too-late-to-acknowledge" | "too-late-to-object" | "final-by-regional-head"}`
  | `evaluation.${"final-by-superior" | "objected-already" | "final" | "no-open-objection" | "stated-already"}`
  | `evaluation.${"signer-unheard" | "nothing-to-report" | "no-decider"}`
  | `evaluation.${"unseen" | "group-unexplained" | "changed-meanwhile" | "not-handed-over-together"}`
  | `evaluation.${"document-unknown" | "document-superseded" | "document-withdrawn" | "own-document"}`
  | `progress.${"no-approved-plan" | "not-confirmed" | "plan-closed" | "report-answered" | "report-evaluated"}`
  | "outcome.nothing-new"
  | "team.ended"
  | "hardship.too-many"
  | `competency.${"nothing-assessed" | "of-the-regulation" | "retired" | "of-one-agency" | "own-position"}`
  | "competency.nothing-own"
  | `career.${"own-case" | "not-pns" | "aim-held" | "figure-later"}`
  | `development.${"own-case" | "costs-nothing"}`
  | `training.${"event-cancelled" | "event-held" | "event-begun" | "nominations-closed" | "nominated-already"}`
  | `training.${"refused-already" | "nominated-elsewhere" | "no-position" | "line-nominated" | "line-not-carried" | "not-asked" | "not-proposed" | "own-case"}`
  | `training.${"nothing-to-give-back" | "event-not-over" | "not-seated" | "not-missed" | "course-retired"}`
  | `training.${"course-has-events" | "no-competency" | "evaluated-already"}`
  | `training.too-${"early" | "late"}-to-evaluate`
  | `visit.${"over" | "not-yet"}`
  | `correction.${"too-many-open" | "no-position" | "answered" | "own-case"}`
  | `letter.${"own-case" | "ended"}`
  | `access.setup-link-${"unknown" | "used" | "expired"}`
  | `access.${"factor-due" | "provider-unknown" | "provider-closed"}`
  | `account.${"no-password" | "factor-expired" | "no-factor" | "factor-required"}`
  | `retention.${string}`
  | "talent.nothing-said"
  | `decision.${"reported" | "withdrawn" | "not-reported" | "closed"}`;

/**
 * The field that a reason to say no is about, by the names that forms and schemas share; where forms differ, the first of
 * them that the form at hand has. A new code does not compile until it stands here or among those of no field: a reason
 * that only stood above the form would leave the person to look for its place.
 */
const blamed = {
  "access.code-mistyped": ["code"],
  "account.code-wrong": ["code"],
  "account.factor-code-wrong": ["code"],
  "access.factor-asked": ["factor"],
  "access.factor-mistyped": ["factor"],
  "access.factor-wrong": ["factor"],
  "account.password-wrong": ["current"],
  "account.password-short": ["password"],
  "account.password-oneself": ["password"],
  "account.password-common": ["password"],
  "account.password-same": ["password"],
  "account.role-unit": ["unitId"],
  "account.role-past": ["validFrom"],
  "account.role-ends-first": ["validTo"],
  "account.role-outlives-service": ["validTo"],
  "account.role-held": ["role"],
  "sample.kind-not-named": ["kind"],
  "sample.nothing-there": ["year"],
  "sample.more-than-there-are": ["size"],
  "letter.issued-later": ["issuedOn"],
  "letter.before-issued": ["validFrom"],
  "letter.over": ["validTo"],
  "letter.covers-nothing": ["coversTo"],
  "letter.number-taken": ["number"],
  "letter.no-auditor": ["auditors"],
  "visit.day-past": ["day"],
  "visit.trainer-unknown": ["trainer"],
  "visit.twice": ["day"],
  "correction.asked-already": ["field"],
  "correction.as-recorded": ["wanted"],
  "correction.day-to-come": ["correctedOn"],
  "decision.due-past": ["dueOn"],
  "decision.owner-unfit": ["ownerId"],
  "counselling.talk-to-come": ["talkedOn"],
  "counselling.not-rater-then": ["talkedOn"],
  "counselling.nothing-tried": ["step"],
  "counselling.follow-up-past": ["followUpOn"],
  "cycle.late-before-early": ["lateDays"],
  "cycle.holiday-line-unreadable": ["list"],
  "cycle.holiday-line-twice": ["list"],
  "cycle.holiday-line-counted": ["list"],
  "cycle.holiday-twice": ["date"],
  "cycle.holiday-on-weekend": ["date"],
  "cycle.holiday-counted": ["date"],
  "cycle.downtime-ends-first": ["toTime"],
  "cycle.downtime-to-come": ["toTime"],
  "cycle.downtime-too-long": ["toDay"],
  "cycle.downtime-recorded": ["fromTime"],
  "cycle.opens-before-period": ["opensBefore"],
  "cycle.extended-to-past": ["until"],
  "cycle.extended-not-later": ["until"],
  "cycle.extended-too-far": ["until"],
  "development.in-the-future": ["endedOn"],
  "development.not-required": ["competencyId"],
  "development.assessed-in-the-future": ["assessedOn"],
  "evaluation.no-result-rating": ["resultRating"],
  "evaluation.no-behaviour-rating": ["behaviourRating"],
  "evaluation.note-needed": ["note"],
  "evaluation.nothing-changed": ["decision"],
  "evaluation.reason-needed": ["reason"],
  "feedback.asks-oneself": ["number"],
  "feedback.asked-already": ["askedId"],
  "feedback.nobody-with-number": ["number"],
  "feedback.nothing-tried": ["step"],
  "feedback.taken-over": ["resultId"],
  "feedback.received-in-future": ["receivedOn"],
  "goal.quarter-not-over": ["quarter"],
  "guidance.due-past": ["dueOn"],
  "guidance.done-to-come": ["doneOn"],
  "guidance.done-before-opening": ["doneOn"],
  "offer.made-already": ["text"],
  "offer.cell-taken": ["indicatorId"],
  "movement.closed-period": ["from"],
  "movement.too-early": ["from"],
  "movement.rater-not-serving": ["rater"],
  "movement.successor-not-serving": ["successor"],
  "movement.rater-away": ["rater"],
  "movement.successor-away": ["successor"],
  "movement.successor-unknown": ["successor"],
  "movement.successor-oneself": ["successor"],
  "movement.successor-without-rater": ["successor"],
  "movement.no-successor": ["successor"],
  "movement.rater-leaves": ["successor", "rater"],
  "movement.no-rater": ["rater"],
  "movement.circle": ["successor"],
  "movement.unit-missing": ["unit"],
  "movement.position-missing": ["position"],
  "movement.unknown-unit": ["unit"],
  "movement.ambiguous-unit": ["unit"],
  "movement.unknown-position": ["position"],
  "movement.outside-reach": ["unit"],
  "movement.there-already": ["position"],
  "movement.seat-taken": ["position"],
  "movement.no-head-seat": ["position"],
  "movement.several-acting": ["position"],
  "movement.overlap": ["from"],
  "movement.reason-missing": ["reason"],
  "movement.ends-first": ["to"],
  "movement.unit-day-to-come": ["from"],
  "movement.unit-below-itself": ["unit"],
  "movement.unit-other-agency": ["unit"],
  "movement.unit-there-already": ["unit"],
  "movement.unit-two-heads": ["unit"],
  "movement.unit-name-missing": ["name"],
  "movement.unit-same-name": ["name"],
  "movement.unit-name-taken": ["name"],
  "movement.unit-positions-missing": ["positions"],
  "movement.unit-head-stays": ["positions"],
  "movement.unit-head-missing": ["head"],
  "movement.unit-head-no-head": ["head"],
  "organisation.rater-unknown": ["rater"],
  "organisation.rater-oneself": ["rater"],
  "organisation.rater-below": ["rater"],
  "organisation.rater-too-early": ["from"],
  "organisation.rater-already": ["rater"],
  "organisation.study-not-in-table": ["programmeAccreditation"],
  "organisation.study-due-early": ["due"],
  "organisation.study-end-early": ["to"],
  "organisation.study-end-outcome": ["outcome"],
  "organisation.study-overlap": ["from"],
  "plan.no-remark": ["note"],
  "plan.no-previous": ["origin"],
  "plan.no-goals": ["origin"],
  "plan.no-example": ["example"],
  "plan.no-formula": ["formula"],
  "plan.acting-work-is-main": ["kind"],
  "plan.graduation-before-leave": ["due"],
  "progress.number-wanted": ["value"],
  "progress.step-outside-year": ["dueOn"],
  "talent.performance-order": ["performanceHigh"],
  "talent.potential-order": ["potentialHigh"],
  "talent.assessed-to-come": ["assessedOn"],
  "talent.document-to-come": ["documentDate"],
  "talent.document-first": ["documentDate"],
  "team.ends-before-start": ["to", "lastDay"],
  "team.ends-sooner": ["lastDay"],
  "team.outside-team": ["from"],
  "team.seat-after-end": ["lastDay"],
  "team.not-of-unit": ["memberIds"],
  "team.leader-not-of-unit": ["leaderId"],
  "team.leader-is-member": ["memberIds"],
  "team.leader-too-early": ["from"],
  "team.leader-already": ["leaderId"],
  "team.member-above-leader": ["leaderId", "memberIds"],
  "team.already-seated": ["memberIds", "leaderId"],
  "team.own-case": ["memberIds"],
  "team.leader-oneself": ["leaderId"],
  "competency.recommendation-needed": ["recommendation"],
  "competency.code-taken": ["code"],
  "career.grade-to-come": ["from"],
  "career.document-to-come": ["documentDate"],
  "career.grade-twice": ["from"],
  "career.grade-not-rising": ["grade"],
  "career.bonus-twice": ["education"],
  "career.bonus-to-come": ["from"],
  "career.bonus-no-level": ["from"],
  "career.figure-none": ["value"],
  "career.figure-beyond": ["value"],
  "career.figure-not-first": ["from"],
  "career.figure-too-early": ["from"],
  "career.figure-recounts": ["from"],
  "career.figure-past-year": ["from"],
  "career.figure-document-to-come": ["documentDate"],
  "development.starts-outside-year": ["startsOn"],
  "development.ends-outside-year": ["endsOn"],
  "development.no-hours": ["hours"],
  "development.no-goal": ["goal"],
  "development.line-of-gap": ["competencyId"],
  "development.dates-outside-year": ["submitBy"],
  "development.decided-before-submitted": ["decideBy"],
  "development.budgeted-before-decided": ["budgetBy"],
  "development.course-gone": ["courseId"],
  "development.course-differs": ["courseId"],
  "development.more-hours-than-asked": ["hours"],
  "development.costs-more-than-asked": ["cost"],
  "development.nothing-less": ["hours"],
  "training.event-past": ["startsOn"],
  "training.deadline-past": ["nominateBy"],
  "training.event-too-short": ["endsOn"],
  "training.events-too-short": ["quantity"],
  "training.seats-given": ["seats"],
  "training.competency-retired": ["competencyId"],
  "training.level-without-competency": ["level"],
  "training.counts-already": ["title"],
} as const satisfies Record<Exclude<BlockerCode, OfNoField>, readonly [string, ...string[]]>;

const fieldsOf: Partial<Record<BlockerCode, readonly string[]>> = blamed;

/** The field of a form that a reason is about, out of those that the form has; none for what no field could mend. */
export const blamedField = (code: BlockerCode, has: (field: string) => boolean) => fieldsOf[code]?.find(has);
