/** Practice beside a real database: what is done there, and what is tried from there, leaves no trace in the real one. */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";

import { Client } from "pg";

import type { Actor } from "@/lib/access/actor";
import { findSession } from "@/lib/access/queries";
import { setDemoClock } from "@/lib/cycles/commands";
import { disconnect } from "@/lib/db/client";
import { assureApart, couldRevoke, makePracticeDatabase } from "@/lib/db/practice";
import { approvePlan, pullBackPlan, returnPlan, submitPlan } from "@/lib/planning/commands/flow";
import { enterPractice } from "@/lib/practice/commands/enter";
import { renewPractice } from "@/lib/practice/commands/renew";
import { askForRenewal, filledIn } from "@/lib/practice/gateway";
import { giveFeedback, reportProgress } from "@/lib/progress/commands/report";

import { asOwner, givenDatabase, onServer } from "../../support/database";
import { aFolder } from "../../support/folder";
import { anAgency, aPerson } from "../../support/world";

givenDatabase();

const [name, other] = [`practice_${process.pid}`, `backup_${process.pid}`];
const realFolder = process.env.DATA_DIR;
let [real, practice, folder] = ["", "", ""];
let owner: Client;

beforeAll(async () => {
  real = process.env.DATABASE_URL ?? "";
  await aPerson(await anAgency(), "Siti Contoh");
  folder = await aFolder("practice");
  process.env.DATA_DIR = folder;
  practice = await makePracticeDatabase(real, name);
  await renewPractice(practice, folder, new Date());
  owner = new Client({ connectionString: practice });
  await owner.connect();
}, 300_000);

afterAll(async () => {
  process.env.DATABASE_URL = real;
  process.env.DATA_DIR = realFolder;
  await disconnect();
  await owner?.end();
  await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await rm(folder, { recursive: true });
});

/** Every row of every table of the real database, as one line a table. */
async function realRows() {
  const { rows } = await asOwner().query<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  const lines = await Promise.all(
    rows.map(async ({ schema, name: table }) => {
      const { rows: found } = await asOwner().query<{ said: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS said FROM "${schema}"."${table}" t`,
      );
      return `${schema}.${table} ${found[0]?.said}`;
    }),
  );
  return lines;
}

/** Whoever comes in by the role, as the session of practice makes them. */
async function playing(role: "employee" | "supervisor" | "leader") {
  const sessionId = await enterPractice(role, { address: "direct", userAgent: null });
  const session = await findSession(sessionId);
  if (!session) throw new Error(`No session for ${role}`);
  return session;
}

const one = async <Row extends object>(sql: string) => {
  const { rows } = await owner.query<Row>(sql);
  if (!rows[0]) throw new Error(`Nothing for: ${sql}`);
  return rows[0];
};

async function inPractice<Answer>(work: () => Promise<Answer>) {
  process.env.DATABASE_URL = practice;
  try {
    return await work();
  } finally {
    process.env.DATABASE_URL = real;
    await disconnect();
  }
}

const someone = (actor: Actor, personId: string): Actor => ({ ...actor, personId, grants: [] });

const planWhere = (status: string) =>
  one<{ id: string; version: number; owner: string; rater: string }>(`
    SELECT p.id, p.version, p."personId" AS owner, s."raterId" AS rater FROM "PerformancePlan" p
    JOIN "Supervision" s ON s."personId" = p."personId" AND s."validTo" IS NULL
    WHERE p.year = 2026 AND p.status = '${status}' ORDER BY p.id LIMIT 1`);

describe("whoever goes over to practice", () => {
  it("plays an invented person of the role they chose, and nobody twice while others are free", () =>
    inPractice(async () => {
      const [first, second, leads, leader] = [
        await playing("employee"),
        await playing("employee"),
        await playing("supervisor"),
        await playing("leader"),
      ];
      expect(first.actor).toMatchObject({ world: "demo", grants: [] });
      expect(second.actor.personId).not.toBe(first.actor.personId);
      expect([first.frame.leads, leads.frame.leads, leads.actor.grants]).toEqual([false, true, []]);
      expect(leader.actor.grants).toMatchObject([{ role: "leadership" }]);
      expect(first.government).toMatchObject({ displayName: "Kinerja Latihan", mode: "demo" });
    }));

  it("finds nobody there who could be signed in as by a password", async () => {
    expect(
      await one(`SELECT count(*)::int AS count FROM "Account" WHERE "passwordHash" IS NOT NULL`),
    ).toEqual({
      count: 0,
    });
  });
});

describe("what is done in practice", () => {
  it("changes sample records, and not one row of the real database", async () => {
    const before = await realRows();
    const events = await one<{ count: number }>(`SELECT count(*)::int AS count FROM "AuditEvent"`);
    await inPractice(async () => {
      const { actor } = await playing("employee");
      const [waiting, running] = [await planWhere("submitted"), await planWhere("approved")];
      const reference = { planId: waiting.id, version: waiting.version };
      await pullBackPlan(someone(actor, waiting.owner), reference);
      await submitPlan(someone(actor, waiting.owner), { ...reference, version: waiting.version + 1 });
      const rater = someone(actor, waiting.rater);
      await returnPlan(rater, { ...reference, version: waiting.version + 2, note: "Lengkapi", comments: [] });
      await submitPlan(someone(actor, waiting.owner), { ...reference, version: waiting.version + 3 });
      await approvePlan(rater, { ...reference, version: waiting.version + 4 });
      const { id } = await one<{
        id: string;
      }>(`SELECT i.id FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId"
        WHERE r."planId" = '${running.id}' LIMIT 1`);
      const report = { indicatorId: id, value: "1", note: "Berjalan", evidence: "", files: [] };
      await reportProgress(someone(actor, running.owner), report);
      const { id: reportId } = await one<{ id: string }>(
        `SELECT id FROM "ProgressReport" WHERE note = 'Berjalan' LIMIT 1`,
      );
      await giveFeedback(someone(actor, running.rater), { reportId, text: "Terima kasih" });
      await setDemoClock(actor, { date: "2026-07-01" });
    });
    const after = await one<{ count: number }>(`SELECT count(*)::int AS count FROM "AuditEvent"`);
    expect(after.count).toBeGreaterThan(events.count + 7);
    expect(await realRows()).toEqual(before);
  });

  it("cannot be done to the real database: PostgreSQL does not let practice's role in", async () => {
    const there = new URL(practice);
    there.pathname = new URL(real).pathname;
    const intruder = new Client({ connectionString: there.toString() });
    await expect(intruder.connect()).rejects.toMatchObject({ code: "42501" });
    await expect(
      owner.query(`SELECT * FROM "${new URL(real).pathname.slice(1)}".public."Person"`),
    ).rejects.toMatchObject({
      code: "0A000",
    });
    for (const way of [
      "CREATE EXTENSION dblink",
      "CREATE EXTENSION postgres_fdw",
      "COPY \"Person\" TO PROGRAM 'cat'",
    ])
      await expect(owner.query(way)).rejects.toMatchObject({
        code: expect.stringMatching(/42501|0A000|58P01/),
      });
    await expect(owner.query("SET ROLE postgres")).rejects.toMatchObject({ code: "42501" });
  });

  it("leaves the real database open to whoever could enter it before", async () => {
    await onServer(`CREATE ROLE "${other}" LOGIN`);
    await asOwner().query(`GRANT CONNECT ON DATABASE "${new URL(real).pathname.slice(1)}" TO PUBLIC`);
    await makePracticeDatabase(real, name);
    const { rows } = await asOwner().query<{ who: string; enters: boolean }>(
      `SELECT rolname AS who, has_database_privilege(oid, current_database(), 'CONNECT') AS enters FROM pg_roles
       WHERE rolname = ANY($1) ORDER BY 1`,
      [[other, name]],
    );
    expect(rows).toEqual([
      { who: other, enters: true },
      { who: name, enters: false },
    ]);
  });
});

describe("practice", () => {
  it("is not started with a key that opens the real database, or of a role that may do more than it must", async () => {
    practice = await makePracticeDatabase(real, name);
    await expect(assureApart(real, practice)).resolves.toBeUndefined();
    await asOwner().query(`GRANT CONNECT ON DATABASE "${new URL(real).pathname.slice(1)}" TO PUBLIC`);
    await expect(assureApart(real, practice)).rejects.toThrow("may enter the real database");
    await asOwner().query(`REVOKE CONNECT ON DATABASE "${new URL(real).pathname.slice(1)}" FROM PUBLIC`);
    await onServer(`ALTER ROLE "${name}" CREATEROLE`);
    await expect(assureApart(real, practice)).rejects.toThrow("may do more");
    await onServer(`ALTER ROLE "${name}" NOCREATEROLE`);
  });

  it.each([
    ["beside the real database before PostgreSQL 16", "42501", 150_004, true],
    ["beside it on a newer one", "42501", 160_000, false],
    ["on a server of its own", "28P01", 150_004, false],
  ])("is kept from a server where it could take rights away: %s", (_, said, version, could) => {
    expect(couldRevoke(said, version)).toBe(could);
  });

  it("empties nothing that is not its own: neither a government that lives, nor another demo, nor tables of somebody else", async () => {
    await askForRenewal(folder);
    const refused = () =>
      expect(renewPractice(practice, folder, new Date())).rejects.toThrow(
        "holds data that is none of practice",
      );
    for (const [made, undone] of [
      [
        `UPDATE "Government" SET mode = 'live', "demoToday" = NULL`,
        `UPDATE "Government" SET mode = 'demo', "demoToday" = '2026-06-03'`,
      ],
      [
        `UPDATE "Government" SET name = 'Kabupaten Lain'`,
        `UPDATE "Government" SET name = 'Kabupaten Latihan'`,
      ],
      [`ALTER TABLE "Government" RENAME TO "Customer"`, `ALTER TABLE "Customer" RENAME TO "Government"`],
    ] as const) {
      await owner.query(made);
      await refused();
      await owner.query(undone);
    }
    expect(filledIn(folder).asked).toBe(true);
    await rm(path.join(folder, "renew"));
  });

  it("begins anew when it is asked to, and stays as it is when nothing is due", async () => {
    await owner.query(`UPDATE "Government" SET "displayName" = 'Diubah'`);
    expect(await renewPractice(practice, folder, new Date())).toBe(false);
    expect(await one(`SELECT "displayName" AS said FROM "Government"`)).toEqual({ said: "Diubah" });
    await askForRenewal(folder);
    expect(await renewPractice(practice, folder, new Date())).toBe(true);
    expect(await one(`SELECT "displayName" AS said FROM "Government"`)).toEqual({ said: "Kinerja Latihan" });
    expect([filledIn(folder).asked, existsSync(folder)]).toEqual([false, true]);
  }, 120_000);
});
