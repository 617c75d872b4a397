import { answerBlockers, openRemarks, remarksFor, remarksLeft, remarksOn } from "@/lib/planning/remarks";

const open = { id: "1", lineId: "result", text: "Jenis apa?", answer: null };
const settled = { id: "2", lineId: "indicator", text: "Sebut angkanya", answer: "Sudah: 95 %" };
const result = { id: "result", indicators: [{ id: "indicator" }] };
const other = { id: "other", indicators: [] };
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
  it("stands beside its result, also where it is about an indicator of it", () => {
    expect(remarksOn([open, settled], result)).toEqual([open, settled]);
    expect(remarksOn([open, settled], other)).toEqual([]);
  });

  it("is left over when its line was taken away", () => {
    expect(remarksLeft([open, settled], [{ ...result, indicators: [] }, other])).toEqual([settled]);
    expect(remarksLeft([open, settled], [result])).toEqual([]);
  });

  it("counts as open until it is answered", () => {
    expect(openRemarks([open, settled])).toBe(1);
  });

  it("is answered once", () => {
    expect(answerBlockers(open)).toEqual([]);
    expect(answerBlockers(settled)).toEqual([{ code: "plan.remark-settled" }]);
  });
});
