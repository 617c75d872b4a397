import { knock } from "@/lib/request-door";

const origins = ["http://localhost:3000", "http://127.0.0.1:3000"];
const action = {
  origin: origins[0],
  "next-action": "a".repeat(42),
  "content-length": "120",
  "content-type": "text/plain;charset=UTF-8",
};
const asked = (method: string, headers: Record<string, string | undefined>) =>
  knock({ method, header: (name) => headers[name] ?? null, origins });

describe("the door", () => {
  it("lets reads and well-formed actions pass", () => {
    expect(asked("GET", {})).toEqual({ pass: true });
    expect(asked("POST", action)).toEqual({ pass: true });
    expect(asked("POST", { origin: origins[1] })).toEqual({ pass: true });
  });

  it.each([
    ["without an origin", { ...action, origin: undefined }, 403],
    ["from another origin", { ...action, origin: "http://evil.example" }, 403],
    ["with a malformed origin", { ...action, origin: ":::" }, 403],
    ["with a malformed action id", { ...action, "next-action": "x" }, 400],
    ["without a length", { ...action, "content-length": undefined }, 411],
    ["with a wrong length", { ...action, "content-length": "12e" }, 411],
    ["that is too long", { ...action, "content-length": "900001" }, 413],
    ["with an unknown kind of body", { ...action, "content-type": "application/xml" }, 415],
  ])("refuses an action %s", (_, headers, status) => {
    expect(asked("POST", headers)).toEqual({ pass: false, status });
  });

  it("refuses an action sent as a read", () => {
    expect(asked("GET", { "next-action": "a".repeat(42) })).toEqual({ pass: false, status: 400 });
  });
});
