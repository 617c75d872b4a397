import type { EvaluationStatus, Predicate } from "@/lib/db/generated/enums";
import { appreciatingBlockers, takingBackBlockers } from "@/lib/guidance/appreciation";
import {
  closingBlockers,
  droppingBlockers,
  dueBlockers,
  finishingBlockers,
  isLow,
  openingBlockers,
  stateOf,
  writingBlockers,
} from "@/lib/guidance/guidance";
import { canAppreciate, canGuide } from "@/lib/guidance/policy";
import { suggestSteps } from "@/lib/guidance/suggestions";

import { actorOf } from "../../support/world";

const today = "2026-07-01";
const undone = { dueOn: "2026-07-31", doneOn: null };
const done = { dueOn: "2026-07-31", doneOn: "2026-06-30" };
const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

describe("a low predicate", () => {
  it.each<[Predicate, boolean]>([
    ["very_good", false],
    ["good", false],
    ["needs_improvement", true],
    ["poor", true],
    ["very_poor", true],
  ])("%s: %s", (predicate, low) => expect(isLow(predicate)).toBe(low));

  it("is none while there is no predicate", () => expect(isLow(null)).toBe(false));
});

describe("opening guidance", () => {
  const low = { predicate: "poor", opened: false } as const;

  it.each<[EvaluationStatus, string[]]>([
    ["self_assessment", ["guidance.not-handed-over"]],
    ["awaiting_rater", ["guidance.not-handed-over"]],
    ["signed", ["guidance.not-handed-over"]],
    ["handed_over", []],
    ["acknowledged", []],
    ["lapsed", []],
    ["objected", ["guidance.objection-open"]],
    ["final", []],
  ])("on an evaluation that is %s: %j", (status, expected) =>
    expect(codes(openingBlockers({ status, ...low }))).toEqual(expected),
  );

  it("is for low predicates, once", () => {
    expect(codes(openingBlockers({ status: "final", predicate: "good", opened: false }))).toEqual([
      "guidance.not-low",
    ]);
    expect(codes(openingBlockers({ status: "final", predicate: "poor", opened: true }))).toEqual([
      "guidance.opened-already",
    ]);
  });
});

describe("the steps of guidance", () => {
  const open = { status: "acknowledged", closed: false, openedOn: "2026-06-22" } as const;

  it("are written while it is open and no objection is", () => {
    expect(writingBlockers(open)).toEqual([]);
    expect(codes(writingBlockers({ ...open, status: "objected" }))).toEqual(["guidance.objection-open"]);
    expect(codes(writingBlockers({ ...open, closed: true }))).toEqual(["guidance.closed"]);
  });

  it("are due today or later; a day that has passed meanwhile may stay", () => {
    expect(dueBlockers(today, null, today)).toEqual([]);
    expect(codes(dueBlockers("2026-06-30", null, today))).toEqual(["guidance.due-past"]);
    expect(dueBlockers("2026-06-30", "2026-06-30", today)).toEqual([]);
  });

  it.each([
    ["today", open, undone, today, []],
    ["on the day it was opened", open, undone, "2026-06-22", []],
    ["while an objection is open", { ...open, status: "objected" as const }, undone, today, []],
    ["tomorrow", open, undone, "2026-07-02", ["guidance.done-to-come"]],
    ["before it was opened", open, undone, "2026-06-21", ["guidance.done-before-opening"]],
    ["twice", open, done, today, ["guidance.step-done"]],
    ["after it was closed", { ...open, closed: true }, undone, today, ["guidance.closed"]],
  ])("are done %s", (_, standing, step, doneOn, expected) =>
    expect(codes(finishingBlockers(standing, step, { doneOn, today }))).toEqual(expected),
  );

  it("go while they are not done and others stay", () => {
    const two = { ...open, steps: [undone, done] };
    expect(droppingBlockers(two, undone)).toEqual([]);
    expect(codes(droppingBlockers(two, done))).toEqual(["guidance.step-done"]);
    expect(codes(droppingBlockers({ ...open, steps: [undone] }, undone))).toEqual(["guidance.last-step"]);
  });

  it("are all done before it is closed, once", () => {
    const low = { status: "final", predicate: "poor" } as const;
    expect(closingBlockers({ ...low, closed: false, steps: [done] })).toEqual([]);
    expect(closingBlockers({ ...low, closed: false, steps: [done, undone, undone] })).toEqual([
      { code: "guidance.steps-open", count: 2 },
    ]);
    expect(codes(closingBlockers({ ...low, closed: true, steps: [done] }))).toEqual(["guidance.closed"]);
  });

  it("need not be done any more once a decision has lifted the predicate that they follow from", () => {
    const lifted = { status: "final", predicate: "good", steps: [undone] } as const;
    expect(closingBlockers({ ...lifted, closed: false })).toEqual([]);
    expect(codes(closingBlockers({ ...lifted, closed: true }))).toEqual(["guidance.closed"]);
  });

  it("are overdue the day after", () => {
    expect(stateOf(undone, { today: "2026-07-31", closed: false })).toBe("open");
    expect(stateOf(undone, { today: "2026-08-01", closed: false })).toBe("overdue");
    expect(stateOf(done, { today: "2026-08-01", closed: true })).toBe("done");
  });

  it("are left where it was closed over them, whatever their day", () => {
    expect(stateOf(undone, { today: "2026-08-01", closed: true })).toBe("left");
  });
});

describe("the steps that an evaluation speaks for", () => {
  const mark = (statement: string, kind: "main" | "additional", value: "below" | "above" = "below") => ({
    ...{ statement, kind },
    mark: value,
  });
  const rated = { resultRating: "below", behaviourRating: "as_expected", marks: [], values: [] } as const;

  it("coach on each result marked below, main results first, three at most, a month apart", () => {
    const marks = [
      mark("Tambahan", "additional"),
      mark("Utama 1", "main"),
      mark("Baik", "main", "above"),
      mark("Utama 2", "main"),
      mark("Utama 3", "main"),
    ];
    expect(suggestSteps({ ...rated, marks }, today)).toEqual([
      { form: "coaching", reason: "result", about: "Utama 1", dueOn: "2026-07-31" },
      { form: "coaching", reason: "result", about: "Utama 2", dueOn: "2026-08-30" },
      { form: "coaching", reason: "result", about: "Utama 3", dueOn: "2026-09-29" },
    ]);
  });

  it("coach on results as a whole where none was marked", () =>
    expect(suggestSteps(rated, today)).toMatchObject([{ form: "coaching", reason: "results", about: "" }]));

  it("name a mentor for the values that were remarked on, or for behaviour", () => {
    const behaviour = { ...rated, resultRating: "above", behaviourRating: "below" } as const;
    expect(suggestSteps({ ...behaviour, values: ["loyal", "adaptive", "competent"] }, today)).toMatchObject([
      { form: "mentoring", reason: "value", about: "loyal" },
      { form: "mentoring", reason: "value", about: "adaptive" },
    ]);
    expect(suggestSteps(behaviour, today)).toMatchObject([{ form: "mentoring", reason: "behaviour" }]);
  });

  it("add learning beside colleagues where both were below, and are none where neither was", () => {
    expect(suggestSteps({ ...rated, behaviourRating: "below" }, today).map(({ reason }) => reason)).toEqual([
      "results",
      "behaviour",
      "both",
    ]);
    expect(suggestSteps({ ...rated, resultRating: "as_expected" }, today)).toEqual([]);
  });
});

describe("appreciation", () => {
  it("is of what the employee was handed, once", () => {
    expect(appreciatingBlockers({ handedOverAt: new Date(), given: false })).toEqual([]);
    expect(codes(appreciatingBlockers({ handedOverAt: null, given: false }))).toEqual([
      "appreciation.not-handed-over",
    ]);
    expect(codes(appreciatingBlockers({ handedOverAt: new Date(), given: true }))).toEqual([
      "appreciation.given-already",
    ]);
  });

  it("is taken back within ten seconds", () => {
    const givenAt = new Date("2026-07-01T02:00:00Z");
    expect(takingBackBlockers({ givenAt }, { now: "2026-07-01T02:00:10.000Z" })).toEqual([]);
    expect(codes(takingBackBlockers({ givenAt }, { now: "2026-07-01T02:00:10.001Z" }))).toEqual([
      "appreciation.too-late-to-take-back",
    ]);
  });
});

describe("who guides Ayu, whom Budi rated and Eka rates today, and who appreciates her", () => {
  const ayus = { personId: "ayu", raterId: "budi", signedById: "dewi", supervisorId: "eka" };
  it.each([
    ["ayu", false, false],
    ["budi", false, true],
    ["dewi", false, true],
    ["eka", true, true],
    ["citra", false, false],
  ])("%s: guides %s, appreciates %s", (who, guides, appreciates) => {
    expect(canGuide(actorOf(who), ayus)).toBe(guides);
    expect(canAppreciate(actorOf(who), ayus)).toBe(appreciates);
  });
});
