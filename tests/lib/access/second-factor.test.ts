import { readFactor } from "@/lib/access/factor-code";
import { addressOfKey, keyOf, stepOfCode } from "@/lib/access/one-time-code";
import { factorStanding, needsSecondFactor } from "@/lib/access/second-factor";

describe("of whom a second factor is asked", () => {
  it.each([
    ["who rates somebody today", [], true, true],
    ["who keeps an agency", ["agency_admin"], false, true],
    ["the regional HR office", ["regional_hr"], false, true],
    ["leadership", ["leadership"], false, true],
    ["who keeps the system", ["system_admin"], false, true],
    ["an auditor, who rates, leads and administers nothing", ["auditor"], false, false],
    ["an auditor who rates somebody", ["auditor"], true, true],
    ["everybody else", [], false, false],
  ] as const)("%s", (_, roles, leads, needs) => {
    expect(needsSecondFactor({ grants: roles.map((role) => ({ role })), leads })).toBe(needs);
  });
});

describe("how somebody stands with their second factor", () => {
  const without = { needs: true, has: false, byProvider: false };

  it.each([
    ["is settled where no day is set", without, undefined, "settled"],
    ["is told of the day before it comes", without, "2026-06-04", { from: "2026-06-04" }],
    ["is due on the day", without, "2026-06-03", "due"],
    ["is due after it", without, "2026-01-01", "due"],
    ["is settled once there is one", { ...without, has: true }, "2026-01-01", "settled"],
    ["is settled where the provider let them in", { ...without, byProvider: true }, "2026-01-01", "settled"],
    ["is settled where none is asked", { ...without, needs: false }, "2026-01-01", "settled"],
  ] as const)("%s", (_, held, from, standing) => {
    expect(factorStanding(held, from, "2026-06-03")).toEqual(standing);
  });
});

describe("a code of the moment", () => {
  // RFC 6238, appendix B, for SHA-1, of which the last six digits are taken.
  const key = keyOf(new Uint8Array(Buffer.from("12345678901234567890")));

  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("is that of the standard at second %i", (second, code) => {
    expect(stepOfCode(key, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });

  it("is taken half a minute before and after as what it is, and no longer", () => {
    const at = (second: number) => stepOfCode(key, "287082", new Date(second * 1000));
    expect([at(29), at(30), at(60), at(89), at(0), at(90)]).toEqual([1, 1, 1, 1, 1, null]);
  });

  it("names product and account to the app", () => {
    expect(addressOfKey(key, { issuer: "Kinerja Bungo", label: "199001012015011001" })).toBe(
      `otpauth://totp/Kinerja%20Bungo:199001012015011001?issuer=Kinerja%20Bungo&secret=${key}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe("what is typed as a second factor", () => {
  it.each([
    ["123456", { code: "123456" }],
    [" 123 456 ", { code: "123456" }],
    ["123-456", { code: "123456" }],
    ["12345", null],
    ["1234567", null],
    ["acde 3467 hjkm", null],
    ["", null],
  ])("%p is %p", (typed, factor) => {
    expect(readFactor(typed)).toEqual(factor);
  });
});
