import {
  acknowledgingBlockers,
  decidingBlockers,
  duesOf,
  handingOverBlockers,
  objectingBlockers,
  type Standing,
  statingBlockers,
  takingOverBlockers,
  timeMakes,
} from "@/lib/evaluation/chain";
import { changeBlockers } from "@/lib/evaluation/objection";

const none: ReadonlySet<string> = new Set();
const fixture: ReadonlySet<string> = new Set(["2026-02-16", "2026-02-17"]);

/** Signed on Friday 30 January 2026, received on Monday 9 February. */
const standing = (changes: Partial<Standing> = {}): Standing => ({
  status: "handed_over",
  finality: null,
  closesOn: "2026-01-31",
  signedOn: "2026-01-30",
  handedOverOn: "2026-02-09",
  objection: null,
  ...changes,
});
const objected = (stated: boolean) =>
  standing({ status: "objected", objection: { filedOn: "2026-02-10", stated } });
const codes = (blockers: { code: string }[]) => blockers.map(({ code }) => code);

describe("the working days of an evaluation (domain 8.7, L.V.A)", () => {
  it.each([
    ["a signature of 30 January is handed over within 14", "handOverBy", "2026-02-19", "2026-02-23"],
    ["what came on 9 February is objected to within 14", "objectBy", "2026-02-27", "2026-03-03"],
    ["and answered within 14", "answerBy", "2026-02-27", "2026-03-03"],
    ["a window of 31 January is reported within 30", "reportBy", "2026-03-13", "2026-03-17"],
    ["and made good by the superior within 14", "signInPlaceBy", "2026-02-19", "2026-02-23"],
  ] as const)("%s", (_, due, without, between) => {
    expect(duesOf(standing(), none)[due]).toBe(without);
    expect(duesOf(standing(), fixture)[due]).toBe(between);
  });

  it("are 7 in the rater's place (D.1.2), where nobody objects", () => {
    const inPlace = standing({ finality: "rater_lapsed" });
    const dues = duesOf(inPlace, none);
    expect(dues).toMatchObject({ handOverBy: "2026-02-10", answerBy: "2026-02-18", objectBy: null });
  });

  it("are 7 for the decision, of which the signer has the first 3 to answer", () => {
    expect(duesOf(objected(false), none)).toMatchObject({ stateBy: "2026-02-13", decideBy: "2026-02-19" });
  });

  it("have not begun before their step", () => {
    expect(duesOf(standing({ status: "signed", handedOverOn: null }), none)).toMatchObject({
      ...{ answerBy: null, objectBy: null, stateBy: null, decideBy: null },
    });
  });
});

describe("the way of a signed evaluation (L.V.A)", () => {
  it("is open in its order and in its time", () => {
    expect(handingOverBlockers({ status: "signed" })).toEqual([]);
    expect(acknowledgingBlockers(standing(), "2026-02-27", none)).toEqual([]);
    expect(objectingBlockers(standing(), "2026-02-27", none)).toEqual([]);
    expect(objectingBlockers(standing({ status: "acknowledged" }), "2026-02-27", none)).toEqual([]);
    expect(statingBlockers(objected(false))).toEqual([]);
    expect(decidingBlockers(objected(true), "2026-02-10", none)).toEqual([]);
    expect(decidingBlockers(objected(false), "2026-02-16", none)).toEqual([]);
  });

  const today = "2026-02-10";
  it.each([
    ["handing over unsigned", handingOverBlockers({ status: "awaiting_rater" }), "not-signed"],
    ["handing over twice", handingOverBlockers({ status: "handed_over" }), "not-signed"],
    [
      "acknowledging what was not handed over",
      acknowledgingBlockers(standing({ status: "signed" }), today, none),
      "not-handed-over",
    ],
    [
      "acknowledging a day late",
      acknowledgingBlockers(standing(), "2026-02-28", none),
      "too-late-to-acknowledge",
    ],
    [
      "objecting a day late (14 working days)",
      objectingBlockers(standing(), "2026-02-28", none),
      "too-late-to-object",
    ],
    [
      "objecting to what is signed only",
      objectingBlockers(standing({ status: "signed", handedOverOn: null }), today, none),
      "not-handed-over",
    ],
    ["objecting twice", objectingBlockers(objected(false), today, none), "objected-already"],
    ["objecting to what is final", objectingBlockers(standing({ status: "final" }), today, none), "final"],
    [
      "objecting to the head of the region (L.IV.A.12)",
      objectingBlockers(standing({ finality: "regional_head" }), today, none),
      "final-by-regional-head",
    ],
    [
      "objecting to the superior in the rater's place (domain 8.8, L.IV.A.11)",
      objectingBlockers(standing({ finality: "rater_lapsed" }), today, none),
      "final-by-superior",
    ],
    ["answering no objection", statingBlockers(standing()), "no-open-objection"],
    ["answering twice", statingBlockers(objected(true)), "stated-already"],
    ["deciding on no objection", decidingBlockers(standing(), today, none), "no-open-objection"],
    [
      "deciding before the signer was heard",
      decidingBlockers(objected(false), "2026-02-13", none),
      "signer-unheard",
    ],
  ])("refuses %s", (_, blockers, code) => {
    expect(codes(blockers)).toEqual([`evaluation.${code}`]);
  });

  it.each([
    ["handed_over", "2026-02-27", null],
    ["handed_over", "2026-02-28", "lapsed"],
    ["acknowledged", "2026-02-27", null],
    ["acknowledged", "2026-02-28", "final"],
    ["signed", "2026-12-31", null],
    ["objected", "2026-12-31", null],
    ["final", "2026-12-31", null],
  ] as const)("time makes of %s on %s: %s", (status, day, outcome) => {
    expect(timeMakes(standing({ status }), day, none)).toBe(outcome);
  });
});

describe("an evaluation in the rater's place", () => {
  const open = { status: "awaiting_rater", closesOn: "2026-01-31" } as const;

  it("begins after the window (L.IV.A.11), or while the rater is gone for good (L.IV.A.2)", () => {
    expect(takingOverBlockers(open, { raterGone: false }, "2026-02-01")).toEqual([]);
    expect(takingOverBlockers(open, { raterGone: true }, "2026-01-20")).toEqual([]);
  });

  it("does not begin while the rater is in time, nor after a signature", () => {
    expect(codes(takingOverBlockers(open, { raterGone: false }, "2026-01-31"))).toEqual([
      "evaluation.rater-in-time",
    ]);
    expect(
      codes(takingOverBlockers({ ...open, status: "signed" }, { raterGone: true }, "2026-02-01")),
    ).toEqual(["evaluation.signed"]);
  });
});

describe("a decision that changes an evaluation (L.V.A)", () => {
  const stands = { resultRating: "below", behaviourRating: "as_expected" } as const;

  it("gives another rating of one or both", () => {
    expect(changeBlockers(stands, { ...stands, resultRating: "as_expected" })).toEqual([]);
    expect(changeBlockers(stands, { ...stands, behaviourRating: "above" })).toEqual([]);
  });

  it("is refused where nothing changes or a rating is missing; no rating has a default (domain 8.1)", () => {
    expect(codes(changeBlockers(stands, stands))).toEqual(["evaluation.nothing-changed"]);
    expect(codes(changeBlockers(stands, { resultRating: null, behaviourRating: null }))).toEqual([
      "evaluation.no-result-rating",
      "evaluation.no-behaviour-rating",
    ]);
  });
});
