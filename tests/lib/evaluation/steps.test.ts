import { duesOf, type Standing } from "@/lib/evaluation/chain";
import { lastDayOf, ownStepOf, type Step } from "@/lib/evaluation/steps";

import { actorOf } from "../../support/world";

/** Window over on Tuesday 14 July 2026, signed and handed over on Monday 22 June, objected to that day. */
const standing = {
  ...{ status: "objected", finality: null, closesOn: "2026-07-14", signedOn: "2026-06-22" },
  ...{ handedOverOn: "2026-06-22", objection: { filedOn: "2026-06-22", stated: false } },
} as const satisfies Standing;

describe("the last day of a step (L.V.A)", () => {
  it.each<[Step, string]>([
    ["selfAssess", "2026-07-14"],
    ["rate", "2026-07-14"],
    ["rateInPlace", "2026-08-03"],
    ["handOver", "2026-07-10"],
    ["acknowledge", "2026-07-10"],
    ["state", "2026-06-25"],
    ["decide", "2026-07-01"],
  ])("of %s is %s", (step, day) => {
    expect(lastDayOf(step, standing.closesOn, duesOf(standing, new Set()))).toBe(day);
  });
});

describe("what of an evaluation is somebody's to do after its window, and by when", () => {
  const dues = duesOf(standing, new Set());
  const nothing = { rateInPlace: false, handOver: false, state: false, decide: false };
  const shown = {
    ...{ personId: "ayu", signedById: "budi", decider: { id: "dewi" }, reportedAt: null, dues },
    ...{ status: "objected" as const, objection: { decision: null, deciderId: "dewi" }, may: nothing },
  };
  const changed = { decision: "changed" as const, deciderId: "dewi" };
  const upheld = { decision: "upheld" as const, deciderId: "dewi" };

  it.each([
    ["to evaluate in the rater's place", "dewi", { may: { ...nothing, rateInPlace: true } }, "rateInPlace"],
    ["to hand over", "budi", { status: "signed" as const, may: { ...nothing, handOver: true } }, "handOver"],
    ["to answer an objection", "budi", { may: { ...nothing, state: true } }, "state"],
    ["to decide on it", "dewi", { may: { ...nothing, decide: true } }, "decide"],
    ["to wait for the signer's answer before", "dewi", {}, "wait"],
    ["to report what one signed", "budi", { status: "lapsed" as const, objection: null }, "report"],
    ["to report what was upheld", "budi", { status: "final" as const, objection: upheld }, "report"],
    ["to report what one changed", "dewi", { status: "final" as const, objection: changed }, "report"],
  ])("is %s", (_, who, changes, step) => {
    expect(ownStepOf(actorOf(who), { ...shown, ...changes })?.step).toBe(step);
  });

  it.each([
    ["the employee, while it is objected to", "ayu", {}],
    ["the signer, once the objection was answered", "budi", {}],
    ["the signer of what was changed", "budi", { status: "final" as const, objection: changed }],
    ["the signer of what was reported", "budi", { status: "final" as const, reportedAt: "2026-08-01" }],
    ["a stranger", "citra", { status: "final" as const }],
  ])("is nothing for %s", (_, who, changes) => {
    expect(ownStepOf(actorOf(who), { ...shown, ...changes })).toBeNull();
  });

  it("has its day", () => {
    const day = (who: string, changes: object) => ownStepOf(actorOf(who), { ...shown, ...changes })?.by;
    expect(day("dewi", {})).toBe("2026-06-25");
    expect(day("budi", { status: "lapsed", objection: null })).toBe("2026-08-25");
  });
});
