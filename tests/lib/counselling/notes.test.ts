import {
  acknowledgementBlockers,
  answerBlockers,
  correctionBlockers,
  nextFollowUp,
  stepBlockers,
  talkBlockers,
} from "@/lib/counselling/notes";
import { followUpNoteSchema, writeNoteSchema } from "@/lib/counselling/schema";
import { sealOf } from "@/lib/counselling/seal";

const today = "2026-06-03";
const unseen = { seenAt: null, acknowledgedAt: null };
const seen = { seenAt: new Date("2026-06-03T02:00:00Z"), acknowledgedAt: null };
const acknowledged = { ...seen, acknowledgedAt: seen.seenAt };

describe("noting a talk", () => {
  it.each([
    ["yesterday, by the rater of that day", { talkedOn: "2026-06-02", rated: true }, []],
    ["today, by the rater", { talkedOn: today, rated: true }, []],
    ["tomorrow", { talkedOn: "2026-06-04", rated: true }, [{ code: "counselling.talk-to-come" }]],
    [
      "before the writer was the rater",
      { talkedOn: "2026-05-02", rated: false },
      [{ code: "counselling.not-rater-then" }],
    ],
  ])("held %s", (_, held, blockers) => {
    expect(talkBlockers({ today, ...held })).toEqual(blockers);
  });
});

describe("a note that the employee has not opened", () => {
  it("can be corrected, and neither acknowledged nor answered", () => {
    expect(correctionBlockers(unseen)).toEqual([]);
    expect(answerBlockers(unseen)).toEqual([{ code: "counselling.unseen" }]);
    expect(acknowledgementBlockers(unseen)).toEqual([{ code: "counselling.unseen" }]);
  });
});

describe("a note that the employee has opened", () => {
  it("stays as it is, and is answered and acknowledged once", () => {
    expect(correctionBlockers(seen)).toEqual([{ code: "counselling.seen" }]);
    expect(answerBlockers(seen)).toEqual([]);
    expect(acknowledgementBlockers(seen)).toEqual([]);
    expect(acknowledgementBlockers(acknowledged)).toEqual([{ code: "counselling.acknowledged" }]);
  });
});

describe("a step after a talk (art. 20)", () => {
  const step = { step: "coaching" as const, earlier: [], followUpOn: null, today, rates: true };
  it.each([
    ["is open to the rater", step, []],
    ["is closed to who rates no more", { ...step, rates: false }, [{ code: "counselling.not-rater-now" }]],
    [
      "takes over only after something was tried",
      { ...step, step: "take_over" as const, earlier: ["appreciation" as const] },
      [{ code: "counselling.nothing-tried" }],
    ],
    [
      "takes over after coaching",
      { ...step, step: "take_over" as const, earlier: ["coaching" as const] },
      [],
    ],
    [
      "does not follow a taking over",
      { ...step, earlier: ["coaching" as const, "take_over" as const] },
      [{ code: "counselling.taken-over" }],
    ],
    [
      "names no date that has passed",
      { ...step, followUpOn: today },
      [{ code: "counselling.follow-up-past" }],
    ],
  ])("%s", (_, asked, blockers) => {
    expect(stepBlockers(asked)).toEqual(blockers);
  });
});

describe("the day of the next follow-up", () => {
  const agreed = { followUpOn: "2026-06-16" };
  it.each([
    ["is the one agreed in the talk", [], "2026-06-16"],
    ["is not changed by words", [{ step: null, followUpOn: null }], "2026-06-16"],
    ["is the one of the last step", [{ step: "coaching" as const, followUpOn: "2026-07-01" }], "2026-07-01"],
    ["is none after a step without one", [{ step: "appreciation" as const, followUpOn: null }], null],
  ])("%s", (_, entries, day) => {
    expect(nextFollowUp(agreed, entries)).toBe(day);
  });
});

describe("the seal of a note", () => {
  const words = { subject: "a", agreement: "b" };
  it("is the same for the same words in any order, and another for other words or another salt", () => {
    const seal = sealOf("salt", words);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(sealOf("salt", { agreement: "b", subject: "a" })).toBe(seal);
    expect(sealOf("salt", { ...words, agreement: "c" })).not.toBe(seal);
    expect(sealOf("other", words)).not.toBe(seal);
  });
});

describe("what a form may send", () => {
  const personId = "0190a3b4-0000-7000-8000-000000000001";
  const talk = { personId, talkedOn: "2026-06-02", subject: "x", agreement: "x", followUpOn: "" };
  const codes = (answer: { error?: { issues: { message: string }[] } }) =>
    answer.error?.issues.map(({ message }) => message) ?? [];

  it("is a talk with a later day to follow it up, or none", () => {
    expect(writeNoteSchema.parse(talk)).toMatchObject({ followUpOn: null });
    expect(codes(writeNoteSchema.safeParse({ ...talk, followUpOn: "2026-06-03" }))).toEqual([]);
    expect(codes(writeNoteSchema.safeParse({ ...talk, followUpOn: "2026-06-02" }))).toEqual([
      "follow-up-too-early",
    ]);
    expect(codes(writeNoteSchema.safeParse({ ...talk, talkedOn: "" }))).toEqual(["talked-on-required"]);
  });

  it("is a taking over with its reason and without a next day", () => {
    const step = { noteId: personId, step: "take_over", text: "", followUpOn: "" };
    expect(codes(followUpNoteSchema.safeParse(step))).toEqual(["reason-required"]);
    const dated = { ...step, text: "x", followUpOn: "2026-07-01" };
    expect(codes(followUpNoteSchema.safeParse(dated))).toEqual(["no-date-after"]);
    expect(codes(followUpNoteSchema.safeParse({ ...step, step: "coaching" }))).toEqual([]);
  });
});
