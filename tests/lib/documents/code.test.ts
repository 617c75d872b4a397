import fc from "fast-check";

import { chanceSigns, codeFrom, readCode, writtenCode } from "@/lib/documents/code";

const codes = fc
  .uint8Array({ minLength: chanceSigns, maxLength: chanceSigns })
  .map((bytes) => codeFrom(bytes));
const place = fc.nat({ max: chanceSigns });
const sign = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");

describe("the code of a document", () => {
  it("is read as it is printed, and as people type it", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typed = writtenCode(code).toLowerCase().replace(/0/g, "o").replace(/1/g, "l");
        expect(writtenCode(code)).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
        expect([readCode(code), readCode(` ${typed} `)]).toEqual([code, code]);
      }),
    );
  });

  it("is told from one with any single sign wrong", () => {
    fc.assert(
      fc.property(codes, place, sign, (code, at, wrong) => {
        fc.pre(code[at] !== wrong);
        expect(readCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
      }),
    );
  });

  it("is told from one with two neighbours in the wrong order", () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: chanceSigns - 1 }), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        expect(readCode(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2))).toBeNull();
      }),
    );
  });

  it.each(["", "x", "ABCD", "U".repeat(20), "é".repeat(20), "0".repeat(5000), "' OR 1=1 --"])(
    "is not %p",
    (typed) => expect(readCode(typed)).toBeNull(),
  );
});
