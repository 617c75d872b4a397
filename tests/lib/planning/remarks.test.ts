import {
  answerBlockers,
  lineOf,
  linesOf,
  openRemarks,
  remarksFor,
  remarksLeft,
  remarksOn,
} from "@/lib/planning/remarks";

const open = { id: "1", lineId: "result", value: null, text: "Jenis apa?", answer: null };
const settled = { id: "2", lineId: "indicator", value: null, text: "Sebut angkanya", answer: "Sudah: 95 %" };
const onValue = {
  id: "3",
  lineId: null,
  value: "loyal" as const,
  text: "Apa yang diharapkan?",
  answer: null,
};
const onItem = { id: "4", lineId: "item", value: null, text: "Dari anggaran mana?", answer: null };
const plan = {
  results: [
    { id: "result", statement: "Arsip tertata", indicators: [{ id: "indicator", text: "Jumlah arsip" }] },
  ],
  behaviours: [{ value: "loyal" as const, expectation: "Menjaga nama baik" }],
  appendix: [{ id: "item", text: "Dua printer" }],
};
const ofEdition = (edition: number) => [open, settled].map((remark) => ({ ...remark, edition }));
const [owner, anybodyElse] = [{ isOwner: true }, { isOwner: false }];

describe("the remarks on a plan that was returned", () => {
  const plan = { status: "returned" as const, approvedEdition: 0, comments: ofEdition(1) };

  it("show its owner every answer", () => {
    expect(remarksFor(owner, plan)).toEqual([open, settled]);
  });

  it("show nobody else what is not handed in", () => {
    expect(remarksFor(anybodyElse, plan)).toEqual([open, { ...settled, answer: null }]);
  });

  it("show everybody who reads it the answers once it comes back", () => {
    expect(remarksFor(anybodyElse, { ...plan, status: "submitted" })).toEqual([open, settled]);
  });

  it("are out of the sight of others once its owner has taken it back", () => {
    const draft = { ...plan, status: "draft" as const };
    expect(remarksFor(anybodyElse, draft)).toEqual([]);
    expect(remarksFor(owner, draft)).toEqual([open, settled]);
  });

  it("make way for the confirmed edition", () => {
    const confirmed = { ...plan, status: "approved" as const, approvedEdition: 1 };
    for (const reader of [owner, anybodyElse]) expect(remarksFor(reader, confirmed)).toEqual([]);
  });

  it("do not come back with the next edition", () => {
    const next = { status: "submitted" as const, approvedEdition: 1, comments: ofEdition(1) };
    expect(remarksFor(owner, next)).toEqual([]);
  });
});

describe("a remark", () => {
  const all = [open, settled, onValue, onItem];

  it.each([
    ["a result", "result", open],
    ["an indicator", "indicator", settled],
    ["a value", "loyal", onValue],
    ["an item of the appendix", "item", onItem],
  ])("stands beside %s alone", (_, key, remark) => {
    expect(remarksOn(all, key)).toEqual([remark]);
    expect(remark).toMatchObject(lineOf(key));
  });

  it("is left over when its line was taken away; a value stays", () => {
    expect(remarksLeft(all, plan)).toEqual([]);
    expect(remarksLeft(all, { results: [], behaviours: [], appendix: [] })).toEqual([open, settled, onItem]);
    const withoutIndicator = [{ ...plan.results[0]!, indicators: [] }];
    expect(remarksLeft(all, { ...plan, results: withoutIndicator })).toEqual([settled]);
  });

  it("can be on every line of a plan, in the order in which they are read", () => {
    expect(linesOf(plan).map(({ key }) => key)).toEqual([
      ...["result", "indicator"],
      ...["service_oriented", "accountable", "competent", "harmonious", "loyal", "adaptive", "collaborative"],
      "item",
    ]);
    expect(linesOf(plan).find(({ key }) => key === "loyal")?.text).toBe("Menjaga nama baik");
    expect(linesOf(plan).find(({ key }) => key === "adaptive")?.text).toBe("");
  });

  it("counts as open until it is answered", () => {
    expect(openRemarks([open, settled])).toBe(1);
  });

  it("is answered once", () => {
    expect(answerBlockers(open)).toEqual([]);
    expect(answerBlockers(settled)).toEqual([{ code: "plan.remark-settled" }]);
  });
});
