import { readdir, rm, utimes } from "node:fs/promises";
import path from "node:path";

import type { Actor } from "@/lib/access/actor";
import { keepWorking } from "@/lib/db/cli/working";
import { matrixDocument, skpDocument } from "@/lib/documents/endpoints";
import { pdfOf } from "@/lib/documents/gateway/pdf";
import { documentJobs } from "@/lib/documents/jobs";
import { drawingOf, nameOf, type Order } from "@/lib/documents/order";
import { matrixOrder, skpOrder } from "@/lib/documents/queries/forms";
import { listenerCount } from "@/lib/notifications/gateway";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import { pagesOf } from "../../support/pdf";
import { anApprovedPlan, aPlan, reference } from "../../support/plans";
import { workOnce } from "../../support/worker";
import { aTeam } from "../../support/world";

jest.mock("@/lib/documents/gateway/pdf", () => ({
  pdfOf: jest.fn(jest.requireActual<{ pdfOf: typeof pdfOf }>("@/lib/documents/gateway/pdf").pdfOf),
}));
const drawn = jest.mocked(pdfOf);

givenDatabase();

let folder: string;
beforeAll(async () => {
  process.env.DATA_DIR = folder = await aFolder("documents");
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  drawn.mockClear();
  await rm(path.join(folder, "documents"), { recursive: true, force: true });
  await asOwner().query(`DELETE FROM graphile_worker._private_jobs`);
  // A job that went while it was being done would leave its queue locked for all tests after it.
  await asOwner().query(`UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL`);
});
const work = () => workOnce(documentJobs());
/** The moments of the next tries come at once. */
async function workWithRetries() {
  for (let tries = 0; tries < 3; tries++) {
    await work();
    await asOwner().query(`UPDATE graphile_worker._private_jobs SET run_at = now()`);
  }
}

type Waiting = { task: string; key: string | null };
const waiting = async () =>
  (
    await asOwner().query<Waiting>(`SELECT t.identifier AS task, j.key FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id`)
  ).rows;
const untilAskedFor = async (task = "documents:draw") => {
  while (!(await waiting()).some((job) => job.task === task)) await pause(10);
};
const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

const shelf = async () =>
  (
    await readdir(path.join(folder, "documents"), { recursive: true, withFileTypes: true }).catch(() => [])
  ).filter((entry) => entry.isFile());

const skp = (actor: Actor, planId: string, wait?: number) =>
  skpDocument(actor, { planId, number: "1" }, wait);
const nameFor = async (actor: Actor, planId: string) =>
  nameOf(drawingOf((await skpOrder(actor, planId, 1)) as Order));
const textOf = async (response: Response) =>
  (await pagesOf(new Uint8Array(await response.arrayBuffer()))).map(({ text }) => text).join(" ");

/** A confirmed plan that nobody has drawn: what was asked for ahead is forgotten. */
async function aConfirmedPlan() {
  const team = await aTeam();
  const planId = await anApprovedPlan(team.ayu, team.budi);
  await asOwner().query(`DELETE FROM graphile_worker._private_jobs`);
  return { ...team, planId };
}

describe("a document that nobody has asked for before", () => {
  it("is drawn by the worker and handed to who waits, and kept for the next", async () => {
    const { ayu, budi, planId } = await aConfirmedPlan();
    const asked = skp(ayu, planId);
    await untilAskedFor();
    await work();
    const response = await asked;
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename*=UTF-8''SKP%202026%20Ayu%20edisi%201.pdf`,
      "cache-control": "private, no-store",
    });
    expect(await textOf(response)).toContain("Layanan izin selesai tepat waktu");
    expect((await shelf()).map(({ name }) => name)).toEqual([`${await nameFor(ayu, planId)}.pdf`]);
    expect(await waiting()).toEqual([]);

    const again = await skp(budi, planId);
    expect(again.status).toBe(200);
    expect(Number(again.headers.get("content-length"))).toBe((await again.arrayBuffer()).byteLength);
    expect(await waiting()).toEqual([]);
  });

  it("is one job for two people who ask at the same moment, and nobody listens afterwards", async () => {
    const { ayu, budi, planId } = await aConfirmedPlan();
    const asked = [skp(ayu, planId), skp(budi, planId), skp(ayu, planId)];
    await untilAskedFor();
    await pause(50);
    expect(await waiting()).toEqual([
      { task: "documents:draw", key: `document:${await nameFor(ayu, planId)}` },
    ]);
    await work();
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(drawn).toHaveBeenCalledTimes(1);
    expect(listenerCount()).toBe(0);
  });

  it("is drawn once, although another web server asks for it while it is being drawn", async () => {
    const { ayu, planId } = await aConfirmedPlan();
    const asked = skp(ayu, planId);
    await untilAskedFor();
    await asOwner().query(
      `SELECT graphile_worker.add_job(t.identifier, j.payload, q.queue_name, max_attempts => 3)
       FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id`,
    );
    await work();
    expect((await asked).status).toBe(200);
    expect([drawn.mock.calls.length, await waiting()]).toEqual([1, []]);
  });

  it("may be a leader's role matrix", async () => {
    const { ayu, budi, dewi } = await aTeam();
    const planId = await aPlan(budi);
    await submitPlan(budi, await reference(budi, planId));
    await approvePlan(dewi, await reference(dewi, planId));
    const order = await matrixOrder(budi);
    expect(JSON.parse(JSON.stringify(order))).toEqual(order);
    const asked = matrixDocument(budi);
    await untilAskedFor();
    await work();
    expect(await textOf(await asked)).toContain("Ayu");
    expect((await matrixDocument(ayu)).status).toBe(404);
  });
});

describe("a document on the shelf", () => {
  it("is nothing to a person who has lost sight of the plan", async () => {
    const { ayu, budi, planId } = await aConfirmedPlan();
    const asked = skp(budi, planId);
    await untilAskedFor();
    await work();
    expect((await asked).status).toBe(200);
    await asOwner().query(
      `UPDATE "Supervision" SET "validFrom" = '2026-01-01', "validTo" = '2026-02-01' WHERE "personId" = $1`,
      [ayu.personId],
    );
    expect((await skp(budi, planId)).status).toBe(404);
    expect((await skpDocument(null, { planId, number: "1" })).status).toBe(401);
    expect((await skp(ayu, planId)).status).toBe(200);
  });

  it("has another name once the form says something else", async () => {
    const { ayu, planId } = await aConfirmedPlan();
    const before = await nameFor(ayu, planId);
    await asOwner().query(`UPDATE "Government" SET "timeZone" = 'Asia/Jayapura'`);
    const order = (await skpOrder(ayu, planId, 1)) as Order;
    await asOwner().query(`UPDATE "Government" SET "timeZone" = 'Asia/Jakarta'`);
    expect(order.timeZone).toBe("Asia/Jayapura");
    expect(nameOf(drawingOf({ ...order, timeZone: "Asia/Jakarta" }))).toBe(before);
    const { parties } = order.sheet as Extract<Order, { form: "skp" }>["sheet"];
    parties.rater.name = "Ganti Nama";
    expect(nameOf(drawingOf(order))).not.toBe(before);
  });

  it("goes when nobody has read it for thirty days, and is drawn anew when asked for", async () => {
    const { ayu, budi, planId } = await aConfirmedPlan();
    const { planId: other } = await aConfirmedPlan();
    const addSweep = () => asOwner().query(`SELECT graphile_worker.add_job('documents:sweep')`);
    await asOwner().query(`SELECT add_document_job('documents:ahead', 'document:x', $1)`, [
      JSON.stringify({ planId, number: 1 }),
    ]);
    await asOwner().query(`SELECT add_document_job('documents:ahead', 'document:y', $1)`, [
      JSON.stringify({ planId: other, number: 1 }),
    ]);
    await work();
    expect(await shelf()).toHaveLength(2);
    const long = new Date(Date.now() - 31 * 86_400_000);
    for (const { parentPath, name } of await shelf()) await utimes(path.join(parentPath, name), long, long);
    expect((await skp(ayu, planId)).status).toBe(200);
    await addSweep();
    await work();
    expect((await shelf()).map(({ name }) => name)).toEqual([`${await nameFor(budi, planId)}.pdf`]);
  });
});

describe("a confirmed plan", () => {
  it("is drawn ahead, so that it is there when first asked for", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    expect(await waiting()).toEqual([{ task: "documents:ahead", key: `document:${planId}:1` }]);
    await work();
    drawn.mockClear();
    expect((await skp(ayu, planId)).status).toBe(200);
    expect([drawn.mock.calls.length, await waiting()]).toEqual([0, []]);
  });

  it("asks for nothing when its confirmation is refused", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aPlan(ayu);
    await submitPlan(ayu, await reference(ayu, planId));
    const stale = { ...(await reference(budi, planId)), version: 0 };
    await expect(approvePlan(budi, stale)).rejects.toBeRefused("stale");
    expect(await waiting()).toEqual([]);
  });
});

describe("a worker in trouble", () => {
  it("that does not come costs words in both languages, and the document is there later", async () => {
    const { ayu, planId } = await aConfirmedPlan();
    const response = await skp(ayu, planId, 100);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
    const words = await response.text();
    expect(words).toContain("Dokumen ini masih disiapkan");
    expect(words).toContain("still being prepared");
    await work();
    expect((await skp(ayu, planId)).status).toBe(200);
  });

  it("that cannot draw it tries three times, says so to who waits, and leaves nothing in the queue", async () => {
    const { ayu, planId } = await aConfirmedPlan();
    for (let i = 0; i < 3; i++) drawn.mockRejectedValueOnce(new Error("no ink"));
    const asked = skp(ayu, planId);
    await untilAskedFor();
    await workWithRetries();
    const response = await asked;
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("Dokumen ini gagal dibuat");
    expect([drawn.mock.calls.length, await waiting()]).toEqual([3, []]);
    const again = skp(ayu, planId);
    await untilAskedFor();
    await work();
    expect((await again).status).toBe(200);
  });

  it("that knows other forms keeps nothing under a name that is not its own", async () => {
    const { ayu, planId } = await aConfirmedPlan();
    const asked = skp(ayu, planId);
    await untilAskedFor();
    await asOwner().query(`UPDATE graphile_worker._private_jobs
      SET payload = jsonb_set(payload::jsonb, '{order,sheet,year}', '2025'), max_attempts = 1`);
    await work();
    expect((await asked).status).toBe(500);
    expect(await shelf()).toEqual([]);
  });

  it("that was killed at work holds nothing up: the next one begins with what it left", async () => {
    const { ayu, planId } = await aConfirmedPlan();
    await skp(ayu, planId, 50);
    await asOwner().query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'dead', attempts = 1`,
    );
    await asOwner().query(
      `UPDATE graphile_worker._private_job_queues SET locked_at = now(), locked_by = 'dead'`,
    );
    const endWorking = keepWorking({
      ...{ DATABASE_URL: process.env.DATABASE_URL ?? "", NEXTAUTH_SECRET: "x".repeat(32) },
      ...{ APP_URL: "https://kinerja.example.go.id", SMTP_URL: "", DATA_DIR: folder },
    });
    while ((await waiting()).length > 0) await pause(50);
    await endWorking();
    expect((await skp(ayu, planId)).status).toBe(200);
  });
});

describe("the app's role", () => {
  const tables = ["_private_jobs", "_private_job_queues", "_private_tasks", "_private_known_crontabs"];

  it.each(tables)("reads nothing of the queue: %s", async (table) => {
    await expect(asApp(`SELECT * FROM graphile_worker.${table}`, [])).rejects.toThrow("permission denied");
  });

  it("adds no job past the one function, and no other job through it", async () => {
    await expect(asApp(`SELECT graphile_worker.add_job('mail:round')`, [])).rejects.toThrow(
      "permission denied",
    );
    for (const task of ["mail:round", "mail:digest", "documents:sweep", null])
      await expect(asApp(`SELECT add_document_job($1, 'document:x', '{}')`, [task])).rejects.toThrow(
        "The app may not ask for",
      );
    await expect(asApp(`SELECT add_document_job('documents:draw', 'digest:x', '{}')`, [])).rejects.toThrow(
      "The app may not ask for",
    );
    expect(await waiting()).toEqual([]);
  });
});
