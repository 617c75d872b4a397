import type { Actor, Grant } from "@/lib/access/actor";
import { holds, holdsFor, unitPathsFor, unitPathsInYear } from "@/lib/access/permissions";

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
    ["auditor", "audit:read", false],
    ["auditor", "evaluation:read", false],
    ["auditor", "letter:hold", true],
    ["auditor", "letter:keep", false],
    ["regional_hr", "letter:keep", false],
    ["system_admin", "letter:keep", true],
  ] as const)("%s and %s: %s", (role, permission, allowed) => {
    expect(holds(actor({ role, unitPath: "bungo." }), permission)).toBe(allowed);
  });

  it("reaches the unit of the grant and what is below it, not its neighbour with a longer name", () => {
    const admin = actor({ role: "agency_admin", unitPath: "bungo.dik." });
    expect(holdsFor(admin, "people:manage", "bungo.dik.sd84.")).toBe(true);
    expect(holdsFor(admin, "people:manage", "bungo.dikes.")).toBe(false);
  });

  it("is of the kinds of records and the years that an auditor's letter names, and of no others", () => {
    const letter = { kinds: ["evaluations", "figures"], from: "2025-07-01", to: "2026-03-31" } as const;
    const auditor = actor({ role: "auditor", unitPath: "bungo.dik.", letter });
    expect(holdsFor(auditor, "evaluation:read", "bungo.dik.sd84.")).toBe(true);
    expect(holdsFor(auditor, "evaluation:read", "bungo.kes.")).toBe(false);
    expect(holds(auditor, "people:read")).toBe(true);
    for (const permission of ["plan:read", "audit:read", "people:manage"] as const)
      expect([permission, holds(auditor, permission)]).toEqual([permission, false]);
    const inYear = (year: number) => unitPathsInYear(auditor, "report:read", year);
    expect([2024, 2025, 2026, 2027].map(inYear)).toEqual([[], ["bungo.dik."], ["bungo.dik."], []]);
  });

  it("is nothing without a grant", () => {
    expect(unitPathsFor(actor(), "plan:read")).toEqual([]);
  });
});
