import { addressOf } from "@/lib/access/address";

describe("the address that tries at a password are counted for", () => {
  it.each([
    ["nothing", undefined, "direct"],
    ["an empty header", "", "direct"],
    ["our proxy alone", "203.0.113.7", "203.0.113.7"],
    ["what the client wrote before our proxy", "1.2.3.4, 203.0.113.7", "203.0.113.7"],
    ["several headers", ["1.2.3.4", "5.6.7.8, 2001:db8::1"], "2001:db8::1"],
    ["more than any address", "x".repeat(300), "x".repeat(45)],
  ])("is taken from %s", (_, header, address) => {
    expect(addressOf(header)).toBe(address);
  });
});
