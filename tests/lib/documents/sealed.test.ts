import { attachmentFor, formsIssuedAt, maskedName, nameOfForm } from "@/lib/documents/sealed";

const plan = { form: "member", approach: "quantitative" } as const;
const newest = { attachment: "valid", document: "valid" } as const;
const none = { newest: { attachment: null, document: null } } as const;
const stands = { plan, inPlace: false, decision: null, newest } as const;

describe("the documents of an evaluation (L.V.A)", () => {
  it.each([
    ["handed_over", none, ["c12", "d11"]],
    ["handed_over", { ...none, inPlace: true }, ["c12", "d12"]],
    ["acknowledged", {}, ["d11"]],
    ["acknowledged", { inPlace: true }, ["d12"]],
    ["acknowledged", none, ["c12", "d11"]],
    ["lapsed", {}, ["d11"]],
    ["decided", { decision: "upheld" }, ["d11"]],
    ["decided", { decision: "changed" }, ["c12", "d13"]],
    ["decided", { decision: "changed", inPlace: true }, ["c12", "d13"]],
    ["acknowledged", { newest: { ...newest, document: "withdrawn" } }, []],
    ["acknowledged", { newest: { attachment: "withdrawn", document: "valid" } }, ["d11"]],
    ["acknowledged", { newest: { attachment: null, document: "withdrawn" } }, ["c12"]],
    ["decided", { decision: "changed", newest: { attachment: "withdrawn", document: "withdrawn" } }, []],
    ["decided", { decision: "changed", newest: { ...newest, document: "withdrawn" } }, ["c12"]],
    ["opened", none, []],
    ["signed", none, []],
    ["objected", {}, []],
    ["stated", {}, []],
    ["finalised", {}, []],
  ] as const)("at %s with %j are %j", (step, changes, forms) => {
    expect(formsIssuedAt(step, { ...stands, ...changes })).toEqual(forms);
  });

  it.each([
    ["leader", "quantitative", "c11"],
    ["leader", "qualitative", "c11"],
    ["member", "quantitative", "c12"],
    ["member", "qualitative", "c13"],
  ] as const)("attach for a %s with a %s plan %s", (form, approach, attachment) => {
    expect(attachmentFor({ form, approach })).toBe(attachment);
  });

  it("are called as the regulation calls them", () => {
    expect(nameOfForm("d13")).toBe("D.1.3");
  });
});

describe("a name that strangers see", () => {
  it.each([
    ["Ayu Lestari", "A*** L***"],
    ["Rina Marlina, S.Pd.", "R*** M***"],
    ["dr. Élan  Putra, Sp.A., M.Kes.", "D*** É*** P***"],
    ["Budi", "B***"],
  ])("of %s is %s", (name, masked) => expect(maskedName(name)).toBe(masked));
});
