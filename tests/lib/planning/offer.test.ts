import { expectationOf, offerBlockers, offerStage } from "@/lib/planning/offer";

describe("for whom an offer waits", () => {
  it.each([
    ["the rater, when it is for another leader (L.II.A.5.f.11)", "rater", { raterId: "r", approved: false }],
    ["the leader, once the rater has approved", "leader", { raterId: "r", approved: true }],
    ["the leader, also when the rater has gone since", "leader", { raterId: null, approved: true }],
    ["the leader who is the rater", "leader", { raterId: "l", approved: false }],
    ["nobody, while no rater is on record", "nobody", { raterId: null, approved: false }],
  ] as const)("%s", (_, stage, parties) => {
    expect(offerStage({ leaderId: "l", ...parties })).toBe(stage);
  });
});

describe("what an offer becomes", () => {
  const offer = { text: "Data tersaji", approvedById: "r", approvedAt: new Date("2026-06-03") };

  it("has the rater's approval, needs it again in other words, and is a rater's own without", () => {
    expect(expectationOf(offer, "Data tersaji", { rated: false })).toMatchObject({
      ...{ state: "active", decidedById: "r" },
    });
    expect(expectationOf(offer, "Data lain", { rated: false })).toMatchObject({
      ...{ state: "proposed", decidedById: null },
    });
    expect(expectationOf(offer, "Data lain", { rated: true })).toMatchObject({
      ...{ state: "active", decidedById: null },
    });
  });
});

describe("deciding on an offer", () => {
  it("is possible once for each, and while it leads somewhere", () => {
    const open = { state: "waiting", approved: false, running: true, by: "rater" } as const;
    expect(offerBlockers(open)).toEqual([]);
    expect(offerBlockers({ ...open, approved: true })).toEqual([{ code: "offer.not-waiting" }]);
    expect(offerBlockers({ ...open, approved: true, by: "leader" })).toEqual([]);
    expect(offerBlockers({ ...open, state: "withdrawn" })).toEqual([{ code: "offer.not-waiting" }]);
    expect(offerBlockers({ ...open, running: false })).toEqual([{ code: "offer.over" }]);
  });
});
