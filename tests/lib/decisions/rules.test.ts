import {
  closingBlockers,
  dueBlockers,
  isOverdue,
  reportingBlockers,
  withdrawingBlockers,
} from "@/lib/decisions/lifecycle";
import { movementOf } from "@/lib/decisions/movement";
import { headOf, unitBeside } from "@/lib/decisions/owners";
import { canDecide, canSettle } from "@/lib/decisions/policy";

import { actorOf, granted } from "../../support/world";

const codes = (blockers: readonly { code: string }[]) => blockers.map(({ code }) => code);

describe("the way of a decision", () => {
  it.each([
    ["open", [], [], ["decision.not-reported"]],
    ["done", ["decision.reported"], ["decision.reported"], []],
    ["closed", ["decision.reported"], ["decision.reported"], ["decision.closed"]],
    ["withdrawn", ["decision.withdrawn"], ["decision.withdrawn"], ["decision.withdrawn"]],
  ] as const)("%s: reported %j, withdrawn %j, closed %j", (status, report, withdraw, close) => {
    expect(codes(reportingBlockers({ status }))).toEqual(report);
    expect(codes(withdrawingBlockers({ status }))).toEqual(withdraw);
    expect(codes(closingBlockers({ status }))).toEqual(close);
  });

  it("is due today at the earliest", () => {
    expect(codes(dueBlockers("2026-06-02", "2026-06-03"))).toEqual(["decision.due-past"]);
    expect(dueBlockers("2026-06-03", "2026-06-03")).toEqual([]);
  });

  it("is overdue the day after it was due, until it is reported", () => {
    expect(isOverdue({ status: "open", dueOn: "2026-06-03" }, "2026-06-03")).toBe(false);
    expect(isOverdue({ status: "open", dueOn: "2026-06-02" }, "2026-06-03")).toBe(true);
    expect(isOverdue({ status: "done", dueOn: "2026-06-02" }, "2026-06-03")).toBe(false);
  });
});

const figure = (value: number | null) => ({ part: value, whole: 10, value });

describe("what a figure has moved since a decision", () => {
  it.each([
    [
      "a share of which more is better",
      "plans-confirmed",
      0.5,
      0.6,
      { by: expect.closeTo(0.1), is: "better" },
    ],
    ["a share of which less is better", "gaps", 0.5, 0.6, { by: expect.closeTo(0.1), is: "worse" }],
    ["working days", "answer-time", 5, 3, { by: -2, is: "better" }],
    ["less than can be said", "plans-confirmed", 0.5, 0.5001, { by: 0, is: "same" }],
    ["a mean that stays", "hours-mean", 12, 12.04, { by: 0, is: "same" }],
  ] as const)("%s", (_, key, then, now, moved) => {
    expect(movementOf(key, figure(then), figure(now))).toEqual(moved);
  });

  it("is not said where one of the two is not told", () => {
    expect(movementOf("gaps", figure(null), figure(0.5))).toBeNull();
    expect(movementOf("gaps", figure(0.5), null)).toBeNull();
  });
});

describe("who decides on the figures of an agency, and ends a decision", () => {
  const unit = { path: "bungo.dikbud." };
  const made = { decidedById: "sekda", ownerId: "head", unit };
  const [sekda, head] = [
    granted(actorOf("sekda"), "leadership", "bungo."),
    granted(actorOf("head"), "leadership", "bungo.dikbud."),
  ];

  it.each([
    ["leadership", "bungo.", true],
    ["leadership", "bungo.dikbud.", true],
    ["leadership", "bungo.dinkes.", false],
    ["regional_hr", "bungo.", false],
    ["auditor", "bungo.", false],
    ["agency_admin", "bungo.dikbud.", false],
  ] as const)("%s of %s: %s", (role, path, may) => {
    expect(canDecide(granted(actorOf("x"), role, path), unit)).toBe(may);
  });

  it("is ended by whoever made it, and not by another leader", () => {
    const bupati = granted(actorOf("bupati"), "leadership", "bungo.");
    expect(canSettle(sekda, made, false)).toBe(true);
    expect(canSettle(bupati, made, false)).toBe(false);
    expect(canSettle(granted(actorOf("sekda"), "auditor", "bungo."), made, false)).toBe(false);
  });

  it("is ended by another leader once who made it leads no more, and never by its owner", () => {
    const bupati = granted(actorOf("bupati"), "leadership", "bungo.");
    expect(canSettle(bupati, made, true)).toBe(true);
    expect(canSettle(head, made, true)).toBe(false);
  });
});

describe("who is proposed to do it", () => {
  const heads = [{ unitId: "dinas", id: "head" }];

  it("is the head of the unit itself, and by itself nobody else", () => {
    expect(headOf(heads, "dinas")).toEqual(heads[0]);
    expect(headOf(heads, "bidang")).toBeUndefined();
  });

  it.each([
    ["Kepala Dinas Kesehatan", "Dinas Kesehatan", null],
    ["Kepala DINAS Kesehatan", "Dinas Kesehatan", null],
    ["Sekretaris", "Dinas Kesehatan", "Dinas Kesehatan"],
    ["Kepala Bidang SD", null, null],
  ])("stands by position and unit, each said once: %s, %s", (title, unit, beside) => {
    expect(unitBeside(title, unit)).toBe(beside);
  });
});
