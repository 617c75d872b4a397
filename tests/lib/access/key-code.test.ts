import fc from "fast-check";

import { keyCodeDraw, keyCodeOf, printedKeyCode, readKeyCode } from "@/lib/access/key-code";

const codes = fc
  .array(fc.integer({ min: 0, max: keyCodeDraw.of - 1 }), {
    minLength: keyCodeDraw.count,
    maxLength: keyCodeDraw.count,
  })
  .map(keyCodeOf);
const place = fc.integer({ min: 0, max: 11 });

describe("a code on paper", () => {
  it("is read as it was printed, in small letters and with spaces", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(printedKeyCode(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
        expect(readKeyCode(` ${printedKeyCode(code).toLowerCase().replaceAll("-", " ")}`)).toBe(code);
      }),
    );
  });

  it("has no character that looks like another", () => {
    fc.assert(fc.property(codes, (code) => expect(code).not.toMatch(/[0OQ1IL2Z5S8BU]/)));
  });

  it("tells any one character that is wrong", () => {
    fc.assert(
      fc.property(codes, place, codes, (code, at, other) => {
        fc.pre(other.charAt(0) !== code.charAt(at));
        expect(readKeyCode(code.slice(0, at) + other.charAt(0) + code.slice(at + 1))).toBeNull();
      }),
    );
  });

  it("tells any two characters that changed places", () => {
    fc.assert(
      fc.property(codes, place, place, (code, one, other) => {
        fc.pre(code.charAt(one) !== code.charAt(other));
        const characters = [...code];
        [characters[one], characters[other]] = [code.charAt(other), code.charAt(one)];
        expect(readKeyCode(characters.join(""))).toBeNull();
      }),
    );
  });

  it.each(["", "3467", "0000-0000-0000", `${keyCodeOf(Array<number>(11).fill(0))}3`])(
    "is none where it reads %s",
    (typed) => {
      expect(readKeyCode(typed)).toBeNull();
    },
  );
});
