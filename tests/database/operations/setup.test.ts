import { findSession } from "@/lib/access/queries";
import { signIn } from "@/lib/access/commands";
import { acceptSetupLink } from "@/lib/operations/commands/accept-setup-link";
import { renewSetupLink, setUpGovernment } from "@/lib/operations/commands/set-up";
import { findSetupDoor } from "@/lib/operations/queries/setup-link";
import { setupSchema } from "@/lib/operations/schema";
import { tokenHash } from "@/lib/operations/setup-link";

import { asApp, asOwner, givenDatabase } from "../../support/database";

givenDatabase();

const now = new Date("2026-12-01T18:00:00Z");
const from = { address: "127.0.0.1", userAgent: null };
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60_000);
const answers = setupSchema.parse({
  ...{ name: "Kabupaten Contoh", displayName: "Kinerja Contoh", seat: "Muara Contoh" },
  ...{ timeZone: "Asia/Jakarta", code: "contoh", admin: "Siti Contoh", account: "199001012015012001" },
});
const password = "tiga ekor kambing";

const emptied = `TRUNCATE "Government", "SetupLink", "UserSession", "RoleGrant", "Account", "Person", "Unit" CASCADE`;
beforeEach(() => asOwner().query(emptied));

describe("setting up a government", () => {
  it("makes one that is live, its topmost unit, and an administrator without a password", async () => {
    await setUpGovernment(answers, now);
    const { rows } = await asOwner()
      .query(`SELECT g.mode::text, g."demoToday", u.path, u.kind::text, p.name, p.number,
        p."employmentKind"::text AS employment, a.username, a."passwordHash",
        (SELECT array_agg(r.role::text || ' ' || r."validFrom" ORDER BY r.role) FROM "RoleGrant" r
          WHERE r."personId" = p.id AND r."unitId" = u.id) AS grants
      FROM "Government" g, "Unit" u, "Person" p JOIN "Account" a ON a."personId" = p.id`);
    expect(rows).toEqual([
      {
        ...{ mode: "live", demoToday: null, path: "contoh.", kind: "region" },
        ...{ name: "Siti Contoh", number: "199001012015012001", employment: "pns" },
        ...{ username: "199001012015012001", passwordHash: null },
        // The day there: in Jakarta it is already the second.
        grants: ["regional_hr 2026-12-02", "system_admin 2026-12-02"],
      },
    ]);
  });

  it("takes an administrator without a number", async () => {
    await setUpGovernment({ ...answers, account: "pengelola" }, now);
    const { rows } = await asOwner().query(`SELECT number, "employmentKind"::text AS kind FROM "Person"`);
    expect(rows).toEqual([{ number: null, kind: "official" }]);
  });

  it("is refused where there is one, and changes nothing", async () => {
    await setUpGovernment(answers, now);
    await expect(setUpGovernment({ ...answers, name: "Kota Lain" }, now)).rejects.toMatchObject({
      code: "has-government",
      facts: { name: "Kabupaten Contoh" },
    });
    const { rows } = await asOwner().query(`SELECT count(*)::int AS people FROM "Person"`);
    expect(rows).toEqual([{ people: 1 }]);
  });

  it("leaves its traces in the region's chain", async () => {
    const { rows: before } = await asOwner().query(
      `SELECT coalesce(max(sequence), 0) AS last FROM "AuditEvent"`,
    );
    const { token } = await setUpGovernment(answers, now);
    await acceptSetupLink(token, password, from, later(1));
    const { rows } = await asOwner().query<{ name: string; nobody: boolean }>(
      `SELECT name, "actorId" IS NULL AS nobody FROM "AuditEvent" WHERE sequence > $1 ORDER BY sequence`,
      [before[0].last],
    );
    expect(rows).toEqual([
      { name: "access.setup-link-made", nobody: true },
      { name: "access.set-up", nobody: true },
      { name: "access.setup-link-used", nobody: false },
      { name: "access.signed-in", nobody: false },
    ]);
  });
});

describe("the one-time link", () => {
  it("gives its holder a password and a session with both roles; the database knows its hash alone", async () => {
    const { token, expiresAt } = await setUpGovernment(answers, now);
    expect(expiresAt).toEqual(later(24));
    expect(await findSetupDoor(token, later(23))).toEqual({
      is: "open",
      name: "Siti Contoh",
      username: answers.account,
    });
    const { rows } = await asOwner().query(`SELECT "tokenHash" FROM "SetupLink"`);
    expect(rows).toEqual([{ tokenHash: tokenHash(token) }]);

    const session = await findSession(await acceptSetupLink(token, password, from, later(23)));
    expect(session?.frame.name).toBe("Siti Contoh");
    expect(session?.actor.world).toBe("real");
    expect(await signIn(answers.account, password, from)).toEqual(expect.any(String));
  });

  it("works once, also when it is used twice at the same moment", async () => {
    const { token } = await setUpGovernment(answers, now);
    const used = await Promise.allSettled([1, 2].map(() => acceptSetupLink(token, password, from, later(1))));
    expect(used.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(acceptSetupLink(token, password, from, later(1))).rejects.toBeRefused(
      "access.setup-link-used",
    );
    expect(await findSetupDoor(token, later(1))).toEqual({ is: "used" });
  });

  it("opens no account that has a password already, or was closed", async () => {
    const { token } = await setUpGovernment(answers, now);
    for (const change of [`"passwordHash" = 'x'`, `"passwordHash" = NULL, "disabledAt" = now()`]) {
      await asOwner().query(`ALTER TABLE "Account" DISABLE TRIGGER USER`);
      await asOwner().query(`UPDATE "Account" SET ${change}`);
      await asOwner().query(`ALTER TABLE "Account" ENABLE TRIGGER USER`);
      await expect(acceptSetupLink(token, password, from, later(1))).rejects.toBeRefused(
        change.includes("disabledAt") ? "access.setup-link-unknown" : "access.setup-link-used",
      );
    }
  });

  it("is refused after a day, and where it was never made", async () => {
    const { token } = await setUpGovernment(answers, now);
    await expect(acceptSetupLink(token, password, from, later(24))).rejects.toBeRefused(
      "access.setup-link-expired",
    );
    expect(await findSetupDoor(token, later(24))).toEqual({ is: "expired" });
    await expect(acceptSetupLink("x", password, from, now)).rejects.toBeRefused("access.setup-link-unknown");
    expect(await findSetupDoor("x", now)).toEqual({ is: "unknown" });
  });

  it("is refused with a password that no form would send, and stays usable", async () => {
    const { token } = await setUpGovernment(answers, now);
    await expect(acceptSetupLink(token, "pendek", from, later(1))).rejects.toBeRefused("malformed");
    await expect(acceptSetupLink(token, `x ${answers.account}`, from, later(1))).rejects.toBeRefused(
      "malformed",
    );
    await expect(acceptSetupLink(token, "katasandi123456", from, later(1))).rejects.toBeRefused(
      "account.password-common",
    );
    expect(await acceptSetupLink(token, password, from, later(1))).toEqual(expect.any(String));
  });
});

describe("another link", () => {
  it("takes the place of the one before, which opens nothing any more", async () => {
    const first = await setUpGovernment(answers, now);
    const second = await renewSetupLink(later(30));
    expect(await findSetupDoor(first.token, later(1))).toEqual({ is: "expired" });
    expect(await acceptSetupLink(second.token, password, from, later(31))).toEqual(expect.any(String));
  });

  it("is refused before there is a government, and once there is a password", async () => {
    await expect(renewSetupLink(now)).rejects.toMatchObject({ code: "no-government" });
    const { token } = await setUpGovernment(answers, now);
    await acceptSetupLink(token, password, from, later(1));
    await expect(renewSetupLink(later(2))).rejects.toMatchObject({ code: "setup-over" });
  });
});

describe("past the app, the database", () => {
  const aLink = async () => {
    await setUpGovernment(answers, now);
    const { rows } = await asOwner().query<{ id: string; accountId: string }>(
      `SELECT id, "accountId" FROM "SetupLink"`,
    );
    return rows[0]!;
  };
  const insert = `INSERT INTO "SetupLink" (id, "accountId", "tokenHash", "createdAt", "expiresAt", "usedAt")
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`;

  it.each([
    ["the link itself in place of its hash", "SetupLink_hashed", ["geheim", now, later(1), null]],
    ["a link for longer than a day", "SetupLink_a_day_at_most", ["a".repeat(64), now, later(25), null]],
    ["a link that was used as it is made", "SetupLink_begins", ["a".repeat(64), now, later(1), now]],
    ["a second link that waits", "SetupLink_one_waits", ["a".repeat(64), now, later(1), null]],
  ])("refuses %s", async (_, constraint, values) => {
    const { accountId } = await aLink();
    await expect(asApp(insert, [accountId, ...values])).rejects.toMatchObject({ constraint });
  });

  it("refuses to use a link after its day, or again", async () => {
    const { id } = await aLink();
    const use = `UPDATE "SetupLink" SET "usedAt" = $2 WHERE id = $1`;
    await expect(asApp(use, [id, later(24)])).rejects.toMatchObject({ constraint: "SetupLink_used_in_time" });
    await asApp(use, [id, later(1)]);
    await expect(asApp(use, [id, later(2)])).rejects.toMatchObject({ constraint: "SetupLink_ends_once" });
    await expect(
      asApp(`UPDATE "SetupLink" SET "withdrawnAt" = $2 WHERE id = $1`, [id, later(2)]),
    ).rejects.toMatchObject({ constraint: "SetupLink_ends_once" });
  });

  it("lets the app neither prolong a link nor remove it", async () => {
    const { id } = await aLink();
    const denied = { code: "42501" };
    await expect(
      asApp(`UPDATE "SetupLink" SET "expiresAt" = $2 WHERE id = $1`, [id, later(2)]),
    ).rejects.toMatchObject(denied);
    await expect(asApp(`DELETE FROM "SetupLink" WHERE id = $1`, [id])).rejects.toMatchObject(denied);
  });
});
