import type { Actor } from "@/lib/access/actor";
import { accountNameOf } from "@/lib/accounts/account-name";
import { stateOf } from "@/lib/accounts/account-state";
import { canKeepAccounts, keepingBlockers } from "@/lib/accounts/policy";
import type { Role } from "@/lib/db/generated/enums";

const keeper = (role: Role): Actor => ({
  ...{ personId: "keeper", grants: [{ role, unitPath: "bungo." }] },
  ...{ today: "2026-06-03", now: "2026-06-03T02:00:00.000Z", world: "demo" },
});
const codes = (role: Role, roles: readonly Role[], personId = "other") =>
  keepingBlockers(keeper(role), { personId, roles }).map(({ code }) => code);

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
