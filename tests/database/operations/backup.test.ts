import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { verifyTrail } from "@/lib/audit/queries";
import { disconnect } from "@/lib/db/client";
import { driftOf } from "@/lib/db/drift";
import { migrate } from "@/lib/db/migrator";
import { migrateQueue } from "@/lib/db/queue";
import { openServerAt } from "@/lib/db/server";
import { readEnvironment } from "@/lib/env";
import { addFile } from "@/lib/evidence/commands";
import { contentOf } from "@/lib/evidence/gateway";
import { acceptSetupLink } from "@/lib/operations/commands/accept-setup-link";
import { makeBackup } from "@/lib/operations/commands/backup";
import { prepareUpdate } from "@/lib/operations/commands/before-update";
import { recordRestore, restoreBackup } from "@/lib/operations/commands/restore";
import { setUpGovernment } from "@/lib/operations/commands/set-up";
import { asked, identityOf } from "@/lib/operations/gateway/database";
import { diagnoseDatabase } from "@/lib/operations/queries/diagnosis";
import { setupSchema } from "@/lib/operations/schema";

import { aFolder } from "../../support/folder";

const from = { address: "10.0.0.1", userAgent: null };
const account = "199001012015012001";
const password = "tiga ekor kambing";
const evidence = Buffer.from("%PDF-1.7\n%bukti dukung\n");
const live = {
  ...{ KINERJA_MODE: "live", APP_URL: "https://kinerja.example.go.id" },
  NEXTAUTH_SECRET: "3f9a6c0d51e7b28440c1d9ae57f0b6321c8e4d5a90f7b6e2",
};
const night = (day: number) => new Date(`2026-12-0${day}T19:00:00Z`);

let [folder, data, sha256] = ["", "", ""];
const place = () => path.join(folder, "backups");
const newest = () => path.join(place(), "kinerja-20261201T190000Z");
const settings = () => readEnvironment({ ...live, DATA_DIR: data, BACKUP_DIR: place(), BACKUP_KEEP: "2" });

/** Works on the embedded server of the data folder, as a running app does, and stops it. */
async function running<Answer>(work: (url: string) => Promise<Answer>) {
  const server = await openServerAt({ DATA_DIR: data });
  process.env.DATABASE_URL = server.url;
  try {
    return await work(server.url);
  } finally {
    await disconnect();
    delete process.env.DATABASE_URL;
    await server.stop();
  }
}

/** A live government of one administrator with a password and one file of evidence. */
const begin = (url: string) =>
  migrate(url)
    .then(() => migrateQueue(url))
    .then(async () => {
      const answers = {
        name: "Kabupaten Contoh",
        displayName: "Kinerja",
        seat: "Muara",
        timeZone: "Asia/Jakarta",
      };
      const whole = setupSchema.parse({ ...answers, code: "contoh", admin: "Siti", account });
      const { token } = await setUpGovernment(whole, new Date());
      const session = await findSession(await acceptSetupLink(token, password, from, new Date()));
      const body = new Blob([evidence]).stream();
      await addFile(session!.actor, { name: "bukti.pdf", body });
    });

beforeAll(async () => {
  folder = await aFolder("backup");
  data = path.join(folder, "data");
  process.env.DATA_DIR = data;
  await mkdir(data, { mode: 0o755 });
  await expect(makeBackup(settings(), night(1))).rejects.toMatchObject({ code: "no-government" });
  await running(begin);
  const [shelf = ""] = (await readdir(path.join(data, "files"))).filter((name) => name !== "incoming");
  [sha256 = ""] = await readdir(path.join(data, "files", shelf));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const restored = (backup: string, replace = false) =>
  restoreBackup(settings(), { backup, replace }, new Date());

describe("a backup, and the data folder deleted", () => {
  it("bring back database and evidence: trail, invariants and sign-in hold", async () => {
    const before = await running(identityOf);
    const older = ["kinerja-20261129T190000Z", "kinerja-20261130T190000Z", "notes"];
    for (const name of older) await mkdir(path.join(place(), name), { recursive: true });
    const backup = await makeBackup(settings(), night(1));
    expect(backup).toMatchObject({ folder: newest(), removed: [older[0]] });
    expect((await readdir(place())).sort()).toEqual([older[1], path.basename(newest()), "notes"]);
    await rm(data, { recursive: true });

    const { manifest, putAside } = await restored(backup.folder);
    expect([manifest.government, putAside]).toEqual(["Kabupaten Contoh", null]);
    await running(async (url) => {
      expect(await identityOf(url)).toEqual(before);
      expect((await verifyTrail()).faults).toEqual([]);
      expect(await driftOf(url)).toEqual([]);
      expect(Buffer.from(await new Response(contentOf(sha256)).arrayBuffer())).toEqual(evidence);
      expect(await signIn(account, password, from)).toEqual(expect.any(String));
      expect(await diagnoseDatabase(url, live)).toEqual([]);
      await recordRestore(url, manifest, new Date());
      expect((await verifyTrail()).faults).toEqual([]);
      const { rows } = await asked(url, (client) =>
        client.query(`SELECT details FROM "AuditEvent" WHERE name = 'access.restored'`),
      );
      expect(rows).toEqual([{ details: `{"madeAt":"${night(1).toISOString()}"}` }]);
    });
  }, 120_000);
});

describe("a backup is refused", () => {
  /** A note of a process that runs, as an app leaves it. */
  const note = () => path.join(data, "running.json");

  it("while the app runs on the embedded server, and nothing is left behind", async () => {
    await writeFile(note(), JSON.stringify({ pid: process.ppid, url: "postgresql://x" }));
    await expect(makeBackup(settings(), night(4))).rejects.toMatchObject({
      code: "running",
      facts: { pid: process.ppid },
    });
    await expect(restored(newest(), true)).rejects.toMatchObject({ code: "running" });
    await rm(note());
    expect(await readdir(place())).toHaveLength(3);
  });

  it("inside the data folder", async () => {
    await expect(makeBackup(settings(), night(4), path.join(data, "backups"))).rejects.toMatchObject({
      code: "backup-inside-data",
    });
  });
});

describe("a restore", () => {
  const manifest = () => path.join(newest(), "manifest.json");

  it("is refused onto what is not empty, and with --replace puts that aside", async () => {
    await expect(restored(newest())).rejects.toMatchObject({ code: "not-empty" });
    const { putAside } = await restored(newest(), true);
    expect((await readdir(putAside ?? "")).sort()).toEqual(["files", "postgres"]);
    expect(await running((url) => diagnoseDatabase(url, live))).toEqual([]);
  });

  it("is refused from a folder that is no backup", async () => {
    await expect(restored(folder)).rejects.toMatchObject({ code: "not-a-backup" });
  });

  it("is refused where one byte differs, before anything is touched", async () => {
    const file = path.join(newest(), "files", sha256.slice(0, 2), sha256);
    await writeFile(file, "lain");
    await expect(restored(newest(), true)).rejects.toMatchObject({
      code: "backup-damaged",
      facts: { count: 1, fault: "altered" },
    });
    await writeFile(file, evidence);
  });

  it("is refused to another kind or version of server", async () => {
    const said = await readFile(manifest(), "utf8");
    const changed = (words: string, instead: string) => writeFile(manifest(), said.replace(words, instead));
    await changed(`"kind": "cluster"`, `"kind": "dump"`);
    await expect(restored(newest(), true)).rejects.toMatchObject({ code: "other-kind" });
    await changed(`"serverVersion": 18`, `"serverVersion": 15`);
    await expect(restored(newest(), true)).rejects.toMatchObject({
      code: "other-server",
      facts: { needs: 15 },
    });
    await writeFile(manifest(), said);
  });
});

describe("an update of the app", () => {
  const update = (changes: object = {}) =>
    prepareUpdate({ ...settings(), without: false, ...changes }, night(5));
  const does = (sql: string) => running((url) => asked(url, (client) => client.query(sql)));

  it("needs no backup while no migration waits", async () => {
    expect(await update()).toBeNull();
  });

  it("backs up first where one does, unless somebody has done so", async () => {
    await does(`DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '%_setup_link'`);
    expect(await update({ without: true })).toBeNull();
    const backup = await update();
    expect(backup?.folder).toBe(path.join(place(), "kinerja-20261205T190000Z"));
    // Evidence that the last backup has, too, takes no room again; its bytes were compared.
    const kept = path.join("files", sha256.slice(0, 2), sha256);
    expect((await stat(path.join(backup?.folder ?? "", kept))).nlink).toBe(2);
  });

  it("is refused on a demo that is to be run for real, and on real people that are to be a demo", async () => {
    await expect(update({ demo: true })).rejects.toMatchObject({ code: "live-in-demo" });
    await does(`UPDATE "Government" SET mode = 'demo'`);
    await expect(update()).rejects.toMatchObject({
      code: "demo-in-live",
      facts: { name: "Kabupaten Contoh" },
    });
  });
});
