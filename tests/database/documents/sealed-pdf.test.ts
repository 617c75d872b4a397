import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Actor } from "@/lib/access/actor";
import { hashOf } from "@/lib/documents/gateway/vault";
import { sealedDocument } from "@/lib/documents/endpoints";
import { documentJobs } from "@/lib/documents/jobs";
import { findIssued } from "@/lib/documents/queries/sealed";
import { acknowledge, handOver } from "@/lib/evaluation/commands/hand-over";
import { signEvaluation } from "@/lib/evaluation/commands/rate";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, onDayOf, ratings } from "../../support/evaluations";
import { aFolder } from "../../support/folder";
import { pagesOf } from "../../support/pdf";
import { aHandedOverEvaluation, issuedOf } from "../../support/sealed";
import { workOnce } from "../../support/worker";
import { aTeam, granted } from "../../support/world";

givenDatabase();

let folder: string;
beforeAll(async () => {
  process.env.DATA_DIR = folder = await aFolder("sealed");
  process.env.APP_URL = "https://kinerja.example.go.id/";
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => asOwner().query(`DELETE FROM graphile_worker._private_jobs`));

const waiting = async () =>
  (await asOwner().query<{ key: string }>(`SELECT key FROM graphile_worker._private_jobs ORDER BY id`)).rows;
/** Until nothing waits: a job of a queue waits for the one before it, and then for the next round. */
async function work() {
  do await workOnce(documentJobs());
  while ((await waiting()).length > 0);
}
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const fileOf = (id: string) => path.join(folder, "sealed", id.slice(-2), `${id}.pdf`);

/** Handed over and drawn: the evaluation document. */
async function aDrawnDocument() {
  const world = await aHandedOverEvaluation();
  await work();
  const document = (await issuedOf(world.evaluationId)).at(-1);
  if (!document) throw new Error("nothing was issued");
  return { ...world, document };
}

describe("the PDF of a document that was issued", () => {
  it("is drawn by the worker as soon as it is issued, with its hash for good", async () => {
    const { ayu, document } = await aDrawnDocument();
    const response = await sealedDocument(ayu, document.id, 50);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''D.1.1%20Semester%20I%202026%20Ayu.pdf",
    );
    const pdf = await bytesOf(response);
    expect(hashOf(pdf)).toBe(document.sha256);
    const text = (await pagesOf(pdf)).map((page) => page.text).join(" ");
    expect(text).toContain("Tetap jaga mutu");
    expect(text).toContain("https://kinerja.example.go.id/verify");
    expect(await waiting()).toEqual([]);
  });

  it("is nobody's but those who may read the ratings", async () => {
    const { ayu, budi, dewi, citra, agency, document, evaluationId } = await aDrawnDocument();
    const auditor = granted(onDayOf("2026-06-22")(citra), "auditor", agency.path);
    for (const reader of [ayu, budi, dewi, auditor]) {
      expect((await sealedDocument(reader, document.id)).status).toBe(200);
      expect(await findIssued(reader, evaluationId)).toHaveLength(2);
    }
    for (const role of ["agency_admin", "system_admin", "leadership"] as const) {
      const stranger = granted(citra, role, agency.path);
      expect((await sealedDocument(stranger, document.id)).status).toBe(404);
      expect(await findIssued(stranger, evaluationId)).toEqual([]);
    }
    expect((await sealedDocument(citra, document.id)).status).toBe(404);
    expect((await sealedDocument(null, document.id)).status).toBe(401);
    for (const nonsense of ["", "x", null, { id: document.id }])
      expect((await sealedDocument(ayu, nonsense)).status).toBe(404);
  });

  it("is drawn when it is asked for before the worker came", async () => {
    const { ayu, evaluationId } = await aHandedOverEvaluation();
    const [{ id } = { id: "" }] = await issuedOf(evaluationId);
    expect((await sealedDocument(ayu, id, 50)).status).toBe(503);
    await work();
    expect((await sealedDocument(ayu, id)).status).toBe(200);
  });

  it("that somebody changed on the disk, or that was lost, is drawn again to the same byte", async () => {
    const { ayu, document } = await aDrawnDocument();
    for (const damage of [
      () => writeFile(fileOf(document.id), "%PDF-forged"),
      () => rm(fileOf(document.id)),
    ]) {
      await damage();
      expect((await sealedDocument(ayu, document.id, 50)).status).toBe(503);
      await work();
      expect(hashOf(await bytesOf(await sealedDocument(ayu, document.id)))).toBe(document.sha256);
    }
  });

  it("that cannot be made as it was is not replaced by another", async () => {
    const { ayu, evaluationId, document } = await aDrawnDocument();
    await rm(fileOf(document.id));
    process.env.APP_URL = "https://moved.example.go.id";
    await sealedDocument(ayu, document.id, 50);
    await asOwner().query(`UPDATE graphile_worker._private_jobs SET max_attempts = 1`);
    await work();
    process.env.APP_URL = "https://kinerja.example.go.id/";
    expect(await readdir(path.dirname(fileOf(document.id)))).not.toContain(`${document.id}.pdf`);
    expect((await issuedOf(evaluationId)).at(-1)?.sha256).toBe(document.sha256);
  });

  it("stays when it is superseded", async () => {
    const { ayu, at, evaluationId, document } = await aDrawnDocument();
    await acknowledge(ayu, await at(ayu));
    await work();
    expect(hashOf(await bytesOf(await sealedDocument(ayu, document.id)))).toBe(document.sha256);
    expect((await findIssued(ayu, evaluationId)).map(({ state }) => state)).toEqual([
      "valid",
      "superseded",
      "valid",
    ]);
  });
});

describe("the employee", () => {
  it("reads no document before it was handed over", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const [ayu, budi] = [team.ayu, team.budi].map(onDayOf("2026-06-22")) as [Actor, Actor];
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    expect(await findIssued(ayu, evaluationId)).toEqual([]);
    await handOver(budi, await move(budi, evaluationId));
    expect(await findIssued(ayu, evaluationId)).toHaveLength(2);
  });
});
