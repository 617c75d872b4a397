import type { FollowUpStep } from "@/lib/db/generated/enums";
import { aboutOf, keyOf } from "@/lib/feedback/about";
import { followUpBlockers, followUpSteps } from "@/lib/feedback/follow-up";
import { askingBlockers, closingBlockers, openAtMost } from "@/lib/feedback/requests";
import { askFeedbackSchema, followUpSchema, recordFeedbackSchema } from "@/lib/feedback/schema";
import { behaviourValues } from "@/lib/planning/behaviour-values";

const id = "0190a3b4-0000-7000-8000-000000000001";
const loyal = { resultId: null, behaviour: "loyal" as const };
const toBudi = { personId: "ayu", askedId: "budi", about: loyal };
const open = (askedId: string, about: { resultId: string | null; behaviour: null } | typeof loyal) => ({
  askedId,
  ...about,
});

describe("what feedback is about", () => {
  it("is named in one word, whichever it is", () => {
    for (const value of behaviourValues) expect(aboutOf(value)).toEqual({ resultId: null, behaviour: value });
    for (const name of [id, ...behaviourValues]) expect(keyOf(aboutOf(name))).toBe(name);
  });
});

describe("asking for feedback (L.III.C.9)", () => {
  it("is open to whoever asks another person something new", () => {
    const waiting = [open("citra", loyal), open("budi", { resultId: id, behaviour: null })];
    expect(askingBlockers({ ...toBudi, open: waiting })).toEqual([]);
  });

  it.each([
    ["oneself", { ...toBudi, askedId: "ayu", open: [] }, { code: "feedback.asks-oneself" }],
    [
      "the same person about the same thing",
      { ...toBudi, open: [open("budi", loyal)] },
      { code: "feedback.asked-already" },
    ],
    [
      "anybody while so many requests wait",
      { ...toBudi, open: Array.from({ length: openAtMost }, (_, i) => open(`p${i}`, loyal)) },
      { code: "feedback.too-many-open", count: openAtMost },
    ],
  ])("is refused of %s", (_, asking, blocker) => {
    expect(askingBlockers(asking)).toEqual([blocker]);
  });

  it("ends once", () => {
    expect(closingBlockers({ closedAt: null })).toEqual([]);
    expect(closingBlockers({ closedAt: new Date(0) })).toEqual([{ code: "feedback.request-closed" }]);
  });
});

describe("following up feedback (art. 20)", () => {
  const earlier: [FollowUpStep[], boolean][] = [
    [[], false],
    [["appreciation"], false],
    [["new_assignment"], false],
    [["adjust_expectation"], true],
    [["adjust_resources"], true],
    [["appreciation", "coaching"], true],
  ];
  it.each(earlier)("lets a result be taken over after %j: %s", (steps, allowed) => {
    const refusal = allowed ? [] : [{ code: "feedback.nothing-tried" }];
    expect(followUpBlockers("take_over", steps)).toEqual(refusal);
  });

  it("has no other order", () => {
    for (const step of followUpSteps.filter((one) => one !== "take_over"))
      expect(followUpBlockers(step, ["appreciation"])).toEqual([]);
  });

  it("ends with the taking over", () => {
    for (const step of followUpSteps)
      expect(followUpBlockers(step, ["coaching", "take_over"])).toEqual([{ code: "feedback.taken-over" }]);
  });
});

describe("what a form sends", () => {
  const wrong = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    parsed.error?.issues.map(({ path, message }) => [path.join("."), message]);
  const asking = { about: "loyal", askedId: "number", number: "", question: "Apa yang kurang?" };
  const step = { personId: id, resultId: id, step: "take_over", note: "  " };

  it("names a result or a value", () => {
    const given = { personId: id, about: "", kind: "periodic", text: "Baik" };
    expect(wrong(recordFeedbackSchema.safeParse(given))).toEqual([["about", "about-required"]]);
    expect(recordFeedbackSchema.parse({ ...given, about: id }).about).toEqual({
      resultId: id,
      behaviour: null,
    });
    expect(recordFeedbackSchema.parse({ ...given, about: "loyal" }).about).toEqual(loyal);
  });

  it("names who is asked, by a number where nobody was picked", () => {
    expect(wrong(askFeedbackSchema.safeParse({ ...asking, askedId: "" }))).toEqual([
      ["askedId", "asked-required"],
    ]);
    expect(wrong(askFeedbackSchema.safeParse(asking))).toEqual([["number", "number-required"]]);
    expect(askFeedbackSchema.parse({ ...asking, number: "1990 01" }).number).toBe("199001");
    expect(askFeedbackSchema.parse({ ...asking, askedId: id }).askedId).toBe(id);
  });

  it("says why a result is taken over, and need not say why it is coached", () => {
    expect(wrong(followUpSchema.safeParse(step))).toEqual([["note", "note-required"]]);
    expect(followUpSchema.parse({ ...step, step: "coaching" }).note).toBe("");
  });
});
