import { createHash, randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { migrateQueue } from "@/lib/db/queue";
import { findingWords, speaker } from "@/lib/operations/cli/said";
import type { Finding, FindingCode } from "@/lib/operations/finding";
import { diagnoseDatabase, diagnoseMachine } from "@/lib/operations/queries/diagnosis";

import { asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import { insertRows } from "../../support/rows";
import { anAgency, aPerson } from "../../support/world";

givenDatabase();

const now = new Date();
let folder: string;
let settings: Record<string, string>;
beforeAll(async () => {
  folder = await aFolder("doctor");
  process.env.DATA_DIR = path.join(folder, "data");
  await mkdir(path.join(folder, "data"));
  settings = {
    ...{
      KINERJA_MODE: "live",
      DATA_DIR: path.join(folder, "data"),
      BACKUP_DIR: path.join(folder, "backups"),
    },
    NEXTAUTH_SECRET: "3f9a6c0d51e7b28440c1d9ae57f0b6321c8e4d5a90f7b6e2",
    APP_URL: "http://localhost:3000",
  };
  await asOwner().query(`UPDATE "Government" SET mode = 'live', "demoToday" = NULL`);
  await migrateQueue(here());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const here = () => process.env.DATABASE_URL ?? "";
const inside = () => diagnoseDatabase(here(), settings);
const around = (changes: Record<string, string> = {}) =>
  diagnoseMachine(here(), { ...settings, ...changes }, now);
const codes = (findings: Finding[]) => findings.map(({ code }) => code);

/** The finding in the words of a terminal. */
function words(findings: Finding[], code: FindingCode) {
  const finding = findings.find((each) => each.code === code);
  return finding ? findingWords(finding, speaker("id")) : `no ${code} among ${codes(findings).join(", ")}`;
}

/** Does something to the database, looks, and undoes it. */
async function spoiled<Answer>(spoil: string, undo: string, look: () => Promise<Answer>) {
  await asOwner().query(spoil);
  try {
    return await look();
  } finally {
    await asOwner().query(undo);
  }
}

describe("the doctor, of a database", () => {
  it("finds nothing in one that is well", async () => {
    expect(await inside()).toEqual([]);
  });

  it("says that it does not answer", async () => {
    const nowhere = here().replace(/:\d+\//, ":1/");
    expect(words(await diagnoseDatabase(nowhere, settings), "database-unreachable")).toMatch(
      /GANGGUAN\. Basis data tidak menjawab: .*ECONNREFUSED.*\n {2}Perbaikan: Periksa DATABASE_URL/,
    );
  });

  it("says which migration waits, and which it does not know", async () => {
    const found = await spoiled(
      `UPDATE "_prisma_migrations" SET migration_name = '2099_later' WHERE migration_name LIKE '%_setup_link'`,
      `UPDATE "_prisma_migrations" SET migration_name = '20261130100101_setup_link' WHERE migration_name = '2099_later'`,
      inside,
    );
    expect(words(found, "migrations-pending")).toContain("mulai dari 20261130100101_setup_link");
    expect(words(found, "migrations-unknown")).toContain("terakhir 2099_later");
  });

  it("says that the app's role can do too much", async () => {
    const found = await spoiled(
      `GRANT UPDATE ON "AuditEvent" TO kinerja_app`,
      `REVOKE UPDATE ON "AuditEvent" FROM kinerja_app`,
      inside,
    );
    expect(words(found, "role-mighty")).toContain("berkuasa terlalu besar: AuditEvent");
  });

  it("says where the trail was tampered with", async () => {
    await asOwner().query(`SELECT append_audit_event('region', now(), NULL, 'access.signed-in', $1, '{}')`, [
      randomUUID(),
    ]);
    const found = await spoiled(
      `UPDATE "AuditEvent" SET name = 'access.signed-out'`,
      `UPDATE "AuditEvent" SET name = 'access.signed-in'`,
      inside,
    );
    expect(words(found, "trail-broken")).toContain("mulai dari rantai region nomor 1");
    expect(await inside()).toEqual([]);
  });

  it("says that an event is yet to come: the clock went back", async () => {
    const found = await spoiled(
      `UPDATE "AuditEvent" SET at = at + interval '1 hour'`,
      `UPDATE "AuditEvent" SET at = at - interval '1 hour'`,
      inside,
    );
    expect(words(found, "clock-behind")).toContain("menit di depan jam mesin ini");
  });

  it("says which file of evidence is missing, and which was altered", async () => {
    const owner = await aPerson(await anAgency(), "Ayu");
    const sha256 = createHash("sha256").update("bukti").digest("hex");
    const place = path.join(folder, "data", "files", sha256.slice(0, 2), sha256);
    await insertRows(asOwner(), "Evidence", [
      {
        ...{ id: randomUUID(), ownerId: owner.personId, kind: "file", name: "bukti.pdf", sha256 },
        ...{ bytes: 5, mediaType: "application/pdf", addedAt: now },
      },
    ]);
    expect(words(await inside(), "file-missing")).toContain(`hilang, mulai dari files/${sha256}`);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, "lain");
    expect(words(await inside(), "file-altered")).toContain(
      `berubah sejak disimpan, mulai dari files/${sha256}`,
    );
    await writeFile(place, "bukti");
    expect(await inside()).toEqual([]);
  });

  it("says that it holds demo data, or nobody's", async () => {
    const demo = await spoiled(
      `UPDATE "Government" SET mode = 'demo'`,
      `UPDATE "Government" SET mode = 'live'`,
      inside,
    );
    expect(words(demo, "demo-data")).toContain("Basis data ini data percontohan (Kabupaten Contoh)");
    const nobodys = await spoiled(
      `CREATE TABLE kept AS SELECT * FROM "Government"; DELETE FROM "Government"`,
      `INSERT INTO "Government" SELECT * FROM kept; DROP TABLE kept`,
      inside,
    );
    expect(words(nobodys, "no-government")).toContain("npm run setup");
  });
});

describe("the doctor, of the machine", () => {
  it("says that the worker never worked, fell silent, or leaves jobs lying", async () => {
    expect(words(await around(), "worker-never")).toContain("Pekerja latar belum pernah bekerja");
    const crontab = `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
      VALUES ('deadlines:round', now(), now() - interval '2 hours')`;
    const found = await spoiled(
      `${crontab}; SELECT graphile_worker.add_job('documents:draw', run_at := now() - interval '1 hour')`,
      `DELETE FROM graphile_worker._private_known_crontabs; SELECT graphile_worker.complete_jobs(array(SELECT id FROM graphile_worker.jobs))`,
      () => around(),
    );
    expect(words(found, "worker-silent")).toContain("diam sejak 120 menit");
    expect(words(found, "jobs-waiting")).toContain("Satu pekerjaan tertahan sejak 60 menit");
  });

  it("says that there is no backup, and that the last is too old", async () => {
    expect(words(await around(), "backup-missing")).toContain(path.join(folder, "backups"));
    const old = new Date(now.getTime() - 40 * 60 * 60_000).toISOString().replace(/[-:]|\.\d+/g, "");
    await mkdir(path.join(folder, "backups", `kinerja-${old}`), { recursive: true });
    expect(words(await around(), "backup-old")).toContain("berumur 40 jam");
  });

  it("says that mail is not set, and that its server does not take it", async () => {
    expect(words(await around(), "mail-unset")).toMatch(/^CATATAN\./);
    const found = await around({
      SMTP_URL: "smtp://127.0.0.1:1",
      MAIL_FROM: "Kinerja <kinerja@example.go.id>",
    });
    expect(words(found, "mail-unreachable")).toContain("Server surel tidak menerima");
  });

  it("says that the address is not encrypted, or that nobody answers there", async () => {
    expect(words(await around(), "address-without-tls")).toContain("http://localhost:3000 tidak terenkripsi");
    const found = await around({ APP_URL: "https://127.0.0.1:1" });
    expect(words(found, "address-unreachable")).toContain("ECONNREFUSED");
  });

  it("says that the secret is too short, and that a setting is wrong", async () => {
    const found = await around({ NEXTAUTH_SECRET: "rahasia", PORT: "abc" });
    expect(words(found, "secret-short")).toContain("hanya 7 karakter");
    expect(words(found, "setting")).toContain("PORT must be a number");
    expect(codes(found).filter((code) => code === "setting")).toHaveLength(1);
  });

  it("asks nothing of a demo but its worker, its disk and its practice", async () => {
    expect(codes(await around({ KINERJA_MODE: "demo" }))).toEqual(["worker-never", "practice-never"]);
  });

  it("says when practice's role may enter the real database", async () => {
    const role = `practice_of_doctor_${process.pid}`;
    const practice = {
      ...{ KINERJA_PRACTICE: "on", PRACTICE_URL: "http://localhost:3001" },
      PRACTICE_DATABASE_URL: `postgresql://${role}:x@127.0.0.1/practice`,
    };
    const found = await spoiled(`CREATE ROLE ${role} LOGIN`, `DROP ROLE ${role}`, () => around(practice));
    expect(words(found, "practice-open")).toMatch(/GANGGUAN\. Peran practice_of_doctor_\d+ milik latihan/);
    expect(codes(await around(practice))).not.toContain("practice-open");
  });
});
