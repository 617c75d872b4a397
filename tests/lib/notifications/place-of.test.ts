import { placeOf } from "@/lib/notifications/place-of";

const subjectId = "0190a3b4-0000-7000-8000-000000000000";

describe("where one goes on after a piece of news", () => {
  it.each([
    ["plan.reminded", "/queue"],
    ["development.mentor-named", `/development/plans/${subjectId}`],
    ["plan.submitted", `/plans/${subjectId}`],
    ["plan.superior-confirmed", "/plans"],
    ["evaluation.handed-over", `/evaluations/${subjectId}`],
    ["evaluation.objection-moved", "/queue"],
    ["deadline.evaluation-in-place", `/evaluations/${subjectId}`],
    ["deadline.evaluation-to-report", "/evaluations/team"],
    ["progress.reported", "/queue"],
    ["progress.withdrawn", "/queue"],
    ["progress.answered", "/progress"],
    ["organisation.rater-set", "/"],
    ["organisation.unit-made-independent", "/plans"],
    ["organisation.unit-made-dependent", "/plans"],
    ["feedback.given", "/progress"],
    ["feedback.passed-on", "/progress/team"],
    ["assignment.proposed", `/queue?item=assignment:${subjectId}`],
    ["assignment.received", "/plans"],
    ["assignment.withdrawn", "/plans"],
    ["assignment.approved", "/plans/matrix"],
    ["assignment.refused", "/plans/matrix"],
    ["offer.made", `/queue?item=offer:${subjectId}`],
    ["offer.received", `/queue?item=offer:${subjectId}`],
    ["offer.approved", "/plans"],
    ["offer.placed", "/plans"],
    ["offer.declined", "/plans"],
    ["offer.withdrawn", "/queue"],
    ["feedback.taken-over", "/progress"],
    ["feedback.outside-recorded", "/progress"],
    ["feedback.outside-noted", `/progress/team/${subjectId}`],
    ["feedback.outside-confirmed", "/progress"],
    ["feedback.asked", "/progress/requests"],
    ["feedback.declined", "/progress/requests"],
    ["counselling.written", "/progress/counselling"],
    ["counselling.added", "/progress/counselling"],
    ["counselling.answered", "/progress/counselling?side=rater"],
    ["development.training-recorded", "/development/team"],
    ["development.competency-assessed", "/development"],
    ["career.grade-recorded", "/career"],
    ["career.aim-chosen", `/career/${subjectId}`],
    ["training.asked", "/training/team"],
    ["training.seat-freed", "/training"],
    ["training.event-cancelled", "/training"],
    ["training.evaluated", "/development"],
  ] as const)("%s leads to %s", (topic, place) => {
    expect(placeOf({ topic, subjectId })).toBe(place);
  });
});
