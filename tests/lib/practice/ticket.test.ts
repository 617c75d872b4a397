import fc from "fast-check";

import { renewalIsDue } from "@/lib/practice/renewal";
import { practiceRoles } from "@/lib/practice/roles";
import { settingNames } from "@/lib/env";
import { practiceVariables } from "@/lib/practice/process";
import { practiceSecret } from "@/lib/practice/settings";
import { roleOn, ticketFor } from "@/lib/practice/ticket";

const [now, secret] = [new Date("2026-06-03T02:00:00Z"), practiceSecret("s".repeat(32))];
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("a ticket to practice", () => {
  it.each(practiceRoles)("opens the role of %s for two minutes", (role) => {
    const ticket = ticketFor(role, now, secret);
    expect(roleOn(ticket, after(2), secret)).toBe(role);
    expect(roleOn(ticket, after(2.1), secret)).toBeNull();
  });

  it("opens nothing once a letter of it was changed, or sealed by somebody else", () => {
    const ticket = ticketFor("employee", now, secret);
    expect(roleOn(ticket.replace("employee", "leader"), now, secret)).toBeNull();
    expect(roleOn(ticketFor("leader", now, practiceSecret("another")), now, secret)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => roleOn(text, now, secret) === null));
  });

  it("says nothing about who goes there", () => {
    expect(ticketFor("leader", now, secret)).toMatch(/^leader\.\d{13}\.[0-9a-f]{64}$/);
  });
});

describe("the sample world", () => {
  const filled = new Date("2026-06-03T02:00:00Z");
  it.each([
    ["was never filled", { at: null, asked: false }, filled, true],
    ["was filled this morning", { at: filled, asked: false }, new Date("2026-06-03T18:59:00Z"), false],
    ["has lived through two at night", { at: filled, asked: false }, new Date("2026-06-03T19:00:00Z"), true],
    ["was asked to begin anew", { at: filled, asked: true }, filled, true],
  ])("that %s", (_, known, at, due) => expect(renewalIsDue(known, at)).toBe(due));
});

describe("what practice is given", () => {
  const given = practiceVariables({
    ...{ url: "postgresql://kinerja_practice:p@db/kinerja_practice", folder: "/data/practice", secret },
    ...{ address: "https://latihan.example.go.id", of: "https://kinerja.example.go.id", origins: "x" },
  });

  it("leads to no mail server, signer, backup or inspectorate, whatever stands in a file of settings", () => {
    for (const name of ["SMTP_URL", "SIGNER_KEY_FILE", "BACKUP_DATABASE_URL", "AUDIT_HEAD_MAIL"])
      expect(given[name]).toBe("");
    for (const name of ["OIDC_ISSUER", "OIDC_CLIENT_SECRET", "SECOND_FACTOR_FROM"])
      expect(given[name]).toBe("");
  });

  it("has no setting of the app but its own and where it listens", () => {
    const own = [
      "DATABASE_URL",
      "DATA_DIR",
      "KINERJA_MODE",
      "APP_URL",
      "APP_ORIGINS",
      "NEXTAUTH_SECRET",
      "PRACTICE_URL",
    ];
    const open = settingNames.filter((name) => given[name] !== "");
    expect(open.sort()).toEqual([...own, "PORT", "KINERJA_HOST"].sort());
  });

  it("has a secret from which the app's own does not follow", () => {
    expect(given.NEXTAUTH_SECRET).toBe(secret);
    expect(JSON.stringify(given)).not.toContain("ssss");
  });
});
