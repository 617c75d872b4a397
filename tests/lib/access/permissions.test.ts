import type { Actor, Grant } from "@/lib/access/actor";
import { holds, holdsFor, unitPathsFor } from "@/lib/access/permissions";

const actor = (...grants: Grant[]): Actor => ({
  personId: "p",
  grants,
  today: "2026-06-03",
  now: "2026-06-03T02:00:00.000Z",
  world: "demo",
});

describe("what a role may do", () => {
  it.each([
    ["system_admin", "evaluation:read", false],
    ["system_admin", "plan:read", false],
    ["system_admin", "account:manage", true],
    ["leadership", "evaluation:read", false],
    ["leadership", "report:read", true],
    ["agency_admin", "evaluation:read", false],
    ["agency_admin", "people:manage", true],
    ["regional_hr", "cycle:manage", true],
    ["auditor", "audit:read", true],
    ["auditor", "people:manage", false],
  ] as const)("%s and %s: %s", (role, permission, allowed) => {
    expect(holds(actor({ role, unitPath: "bungo." }), permission)).toBe(allowed);
  });

  it("reaches the unit of the grant and what is below it, not its neighbour with a longer name", () => {
    const admin = actor({ role: "agency_admin", unitPath: "bungo.dik." });
    expect(holdsFor(admin, "people:manage", "bungo.dik.sd84.")).toBe(true);
    expect(holdsFor(admin, "people:manage", "bungo.dikes.")).toBe(false);
  });

  it("is nothing without a grant", () => {
    expect(unitPathsFor(actor(), "plan:read")).toEqual([]);
  });
});
