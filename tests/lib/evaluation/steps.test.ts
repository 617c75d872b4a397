import { duesOf, type Standing } from "@/lib/evaluation/chain";
import { lastDayOf, type Step } from "@/lib/evaluation/steps";

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
