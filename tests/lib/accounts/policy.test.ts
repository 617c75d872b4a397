import type { Actor } from "@/lib/access/actor";
import { accountNameOf } from "@/lib/accounts/account-name";
import { stateOf } from "@/lib/accounts/account-state";
import { canGive, canKeepAccounts, keepingBlockers, rolesToGive } from "@/lib/accounts/policy";
import { fitsUnit, givingBlockers, lastDayNow, roles } from "@/lib/accounts/role";
import type { Role } from "@/lib/db/generated/enums";

const keeper = (role: Role): Actor => ({
  ...{ personId: "keeper", grants: [{ role, unitPath: "bungo." }] },
  ...{ today: "2026-06-03", now: "2026-06-03T02:00:00.000Z", world: "demo" },
});
const codes = (role: Role, roles: readonly Role[], personId = "other") =>
  keepingBlockers(keeper(role), { personId, roles, judges: false }).map(({ code }) => code);

describe("whose key somebody makes", () => {
  it.each([
    ["agency_admin", true],
    ["regional_hr", true],
    ["system_admin", true],
    ["leadership", false],
    ["auditor", false],
  ] as const)("%s keeps accounts: %s", (role, keeps) => {
    expect(canKeepAccounts(keeper(role))).toBe(keeps);
  });

  it.each([
    ["agency_admin", [], []],
    ["agency_admin", ["agency_admin"], ["account.higher-role"]],
    ["agency_admin", ["leadership"], ["account.higher-role"]],
    ["regional_hr", ["agency_admin", "leadership"], []],
    ["regional_hr", ["auditor"], ["account.higher-role"]],
    ["regional_hr", ["system_admin"], ["account.higher-role"]],
    ["system_admin", ["system_admin"], []],
  ] as const)("%s for a holder of %j: %j", (role, roles, refused) => {
    expect(codes(role, roles)).toEqual(refused);
  });

  it("counts only roles that keep accounts: an agency's administrator who audits, too, helps no other administrator", () => {
    const both: Actor = {
      ...keeper("agency_admin"),
      grants: (["agency_admin", "auditor"] as const).map((role) => ({ role, unitPath: "bungo." })),
    };
    const other = { personId: "other", roles: ["agency_admin"] as const, judges: false };
    expect(keepingBlockers(both, other)).toEqual([{ code: "account.higher-role" }]);
  });

  it.each(["agency_admin", "regional_hr", "system_admin"] as const)(
    "is not that of who rates the keeper, %s",
    (role) => {
      const rater = { personId: "rater", roles: [], judges: true };
      expect(keepingBlockers(keeper(role), rater)).toEqual([{ code: "account.own-rater" }]);
    },
  );

  it("is never one's own", () => {
    expect(codes("system_admin", [], "keeper")).toEqual(["account.own"]);
  });
});

describe("the state of an account", () => {
  it.each([
    [null, "none"],
    [{ passwordHash: null, disabledAt: null }, "unused"],
    [{ passwordHash: "x", disabledAt: null }, "active"],
    [{ passwordHash: "x", disabledAt: new Date("2026-06-03") }, "closed"],
  ] as const)("of %j is %s", (account, state) => {
    expect(stateOf(account)).toBe(state);
  });
});

describe("the name of an account without a number", () => {
  it("is made of the owner's, and told from those that are taken", () => {
    expect(accountNameOf("Dr. H. Abdul Rahmān, M.Si.", new Set())).toBe("dr.abdul.rahman.si");
    expect(accountNameOf("Ayu", new Set(["ayu", "ayu.2"]))).toBe("ayu.3");
    expect(accountNameOf("…", new Set())).toBe("pejabat");
  });
});

describe("who gives a role", () => {
  it.each([
    ["system_admin", ["regional_hr", "leadership", "auditor", "system_admin"]],
    ["regional_hr", ["agency_admin"]],
    ["agency_admin", []],
    ["leadership", []],
    ["auditor", []],
  ] as const)("%s gives %j", (role, given) => {
    expect(rolesToGive(keeper(role))).toEqual(given);
  });

  it("is somebody of the unit or above it", () => {
    expect(canGive(keeper("regional_hr"), "agency_admin", "bungo.dinas.")).toBe(true);
    expect(canGive(keeper("regional_hr"), "agency_admin", "tebo.")).toBe(false);
    expect(canGive(keeper("regional_hr"), "auditor", "bungo.")).toBe(false);
  });
});

describe("a role that is given", () => {
  const serving = { today: "2026-06-03", left: null };
  const [region, dinas] = [
    { parentId: null, agencyId: null },
    { parentId: "region", agencyId: "dinas" },
  ];

  it("means something in the unit: those of the region at its top, an agency's in the agency", () => {
    expect(roles.filter((role) => fitsUnit(role, region))).toEqual([
      ...(["regional_hr", "leadership", "auditor", "system_admin"] as const),
    ]);
    expect(roles.filter((role) => fitsUnit(role, dinas))).toEqual(["agency_admin", "leadership", "auditor"]);
    expect(
      givingBlockers("system_admin", dinas, { validFrom: "2026-06-03", validTo: null }, serving),
    ).toEqual([{ code: "account.role-unit" }]);
  });

  it.each([
    ["2026-06-03", null, []],
    ["2026-06-03", "2026-06-03", []],
    ["2026-06-02", null, ["account.role-past"]],
    ["2026-06-10", "2026-06-09", ["account.role-ends-first"]],
    ["2026-06-02", "2026-06-01", ["account.role-past", "account.role-ends-first"]],
  ])("from %s to %s is refused with %j", (validFrom, validTo, refused) => {
    const blockers = givingBlockers("auditor", region, { validFrom, validTo }, serving);
    expect(blockers.map(({ code }) => code)).toEqual(refused);
  });

  it.each([
    [null, []],
    ["2026-06-30", []],
    ["2026-07-01", [{ code: "account.role-outlives-service", date: "2026-07-01" }]],
  ])("until %s to somebody who leaves on 1 July is refused with %j", (validTo, refused) => {
    const days = { validFrom: "2026-06-03", validTo };
    expect(givingBlockers("auditor", region, days, { ...serving, left: "2026-07-01" })).toEqual(refused);
  });

  it("is over at once when it is ended, and was never held if it had not begun before today", () => {
    expect(lastDayNow("2026-06-02", "2026-06-03")).toBe("2026-06-02");
    expect(lastDayNow("2026-06-03", "2026-06-03")).toBeNull();
    expect(lastDayNow("2026-07-01", "2026-06-03")).toBeNull();
  });
});
