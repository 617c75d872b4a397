import { draftSubjects, placesOfDrafts } from "@/lib/planning/places";

const plan = { id: "p", results: [{ id: "r", indicators: [{ id: "i" }] }], comments: [{ id: "c" }] };
const placesOf = (name: string) => placesOfDrafts([name], draftSubjects(plan));

it.each([
  ["plan.contract:p", "contract"],
  ["plan.result:p:new", "new-result"],
  ["plan.result:p:r", "line-r"],
  ["plan.indicator:r:new", "line-r"],
  ["plan.indicator:r:i", "line-i"],
  ["plan.manual:i", "line-i"],
  ["plan.study:p:s", "line-s"],
  ["plan.expectation:p:adaptive", "value-adaptive"],
  ["plan.appendix:p:resources", "appendix-resources"],
  ["plan.remark:c", "remark-c"],
])("leads from the draft %s to %s", (name, place) => expect(placesOf(name)).toEqual([place]));

it.each([
  "plan.revision:p",
  "plan.offer:p:l",
  "plan.return:p",
  "plan.result:q:new",
  "progress.report:i",
  "plan.remark:d",
])("does not take the draft %s for one of what is open in the plan", (name) =>
  expect(placesOf(name)).toEqual([]),
);
