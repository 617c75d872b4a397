import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

import { download, ownFiles, type OwnFiles, upload } from "@/lib/evidence/endpoints";
import { largestFile, quota } from "@/lib/evidence/media";
import { reportProgress } from "@/lib/progress/commands/report";
import { findEvidenceFile } from "@/lib/progress/queries/evidence";
import type { Actor } from "@/lib/access/actor";

import { asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import { anApprovedPlan, seen } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { aTeam, eventsOf } from "../../support/world";

givenDatabase();

const origin = "http://localhost:3000";
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");
let folder: string;

beforeAll(async () => {
  folder = await aFolder("files");
  process.env.DATA_DIR = folder;
  process.env.APP_ORIGINS = origin;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const send = async (actor: Actor | null, content: Buffer, name = "laporan.pdf", from = origin) => {
  const url = `${origin}/api/evidence?name=${encodeURIComponent(name)}`;
  const response = await upload(
    actor,
    new Request(url, { method: "POST", body: new Uint8Array(content), headers: { origin: from } }),
  );
  return {
    status: response.status,
    answer: (await response.json()) as { data?: { id: string }; blockers?: { code: string }[] },
  };
};
const kept = async () =>
  (await readdir(path.join(folder, "files"), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );

const offeredTo = async (actor: Actor | null) => (await (await ownFiles(actor)).json()) as OwnFiles;

describe("an evidence file (F5)", () => {
  it("is stored once however often it is sent, and comes back as an attachment", async () => {
    const { ayu } = await aTeam();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(ayu, pdf)));
    const ids = new Set(answers.map(({ answer }) => answer.data?.id));
    expect(ids.size).toBe(1);
    const [id = ""] = ids as Set<string>;
    expect(await eventsOf(id)).toEqual(["evidence.added"]);
    expect(await kept()).toHaveLength(1);

    const file = (await findEvidenceFile(ayu, id)) ?? fail();
    const response = download(file);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("opens to the rater once it is part of a report, and to no stranger", async () => {
    const { ayu, budi, citra } = await aTeam();
    const id = (await send(ayu, pdf)).answer.data?.id ?? "";
    expect(await findEvidenceFile(budi, id)).toBeNull();
    const planId = await anApprovedPlan(ayu, budi);
    const indicatorId = (await seen(ayu, planId)).results[0]?.indicators[0]?.id ?? "";
    await reportProgress(ayu, { indicatorId, value: "40", note: "", evidence: "", files: [id] });
    expect(await findEvidenceFile(budi, id)).toMatchObject({ name: "laporan.pdf" });
    expect(await findEvidenceFile(citra, id)).toBeNull();
  });

  it("of somebody else cannot be attached", async () => {
    const { ayu, budi, citra } = await aTeam();
    const id = (await send(citra, pdf)).answer.data?.id ?? "";
    const planId = await anApprovedPlan(ayu, budi);
    const indicatorId = (await seen(ayu, planId)).results[0]?.indicators[0]?.id ?? "";
    const report = { indicatorId, value: "40", note: "", evidence: "", files: [id] };
    await expect(reportProgress(ayu, report)).rejects.toBeRefused("not-found");
  });

  it.each([
    [
      "a web page that calls itself a PDF",
      Buffer.from("<html><script>alert(1)</script>"),
      "evidence.kind-not-allowed",
    ],
    ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "evidence.kind-not-allowed"],
    ["more than fits", Buffer.concat([pdf, Buffer.alloc(largestFile)]), "evidence.too-large"],
  ])("is refused when it is %s, and leaves nothing behind", async (_, content, code) => {
    const { ayu } = await aTeam();
    const before = await kept();
    const { status, answer } = await send(ayu, content);
    expect([status, answer.blockers?.[0]?.code]).toEqual([422, code]);
    expect(await kept()).toHaveLength(before.length);
    const { rows } = await asOwner().query(`SELECT 1 FROM "Evidence" WHERE "ownerId" = $1`, [ayu.personId]);
    expect(rows).toEqual([]);
  });

  it("fills the room no further when several arrive at once", async () => {
    const { ayu } = await aTeam();
    const left = 5_000;
    const before = {
      id: randomUUID(),
      ownerId: ayu.personId,
      kind: "file",
      name: "lama.pdf",
      addedAt: "2026-01-01",
    };
    const stored = { sha256: "0".repeat(64), mediaType: "application/pdf", bytes: quota - left };
    await insertRows(asOwner(), "Evidence", [{ ...before, ...stored }]);
    const files = [1, 2, 3].map((i) => Buffer.concat([pdf, Buffer.alloc(4_000, String(i))]));
    const answers = await Promise.all(files.map((file) => send(ayu, file)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    expect(answers.flatMap(({ answer }) => answer.blockers ?? []).map(({ code }) => code)).toEqual([
      "evidence.quota",
      "evidence.quota",
    ]);
  });

  it("is not taken from another site, nor from somebody who is not signed in", async () => {
    const { ayu } = await aTeam();
    expect((await send(ayu, pdf, "x.pdf", "https://elsewhere.example")).status).toBe(403);
    expect((await send(null, pdf)).status).toBe(401);
    expect((await send(ayu, pdf, "/")).status).toBe(400);
  });

  it("is taken under the address of the app where no other origins are named", async () => {
    const { ayu } = await aTeam();
    delete process.env.APP_ORIGINS;
    process.env.NEXTAUTH_URL = origin;
    expect((await send(ayu, pdf)).status).toBe(200);
    expect((await send(ayu, pdf, "x.pdf", "https://elsewhere.example")).status).toBe(403);
    process.env.APP_ORIGINS = origin;
  });

  it("keeps its content under its hash, readable by nobody else on the machine", async () => {
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    const file = (await kept()).find(({ name }) => name === sha256);
    expect(await readFile(path.join(file?.parentPath ?? "", sha256))).toEqual(pdf);
  });

  it("is offered to its owner for the next report, the newest first, and to nobody else", async () => {
    const { ayu, budi } = await aTeam();
    await send(ayu, pdf, "lama.pdf");
    const { answer } = await send(ayu, Buffer.concat([pdf, Buffer.from("\n%baru")]), "baru.pdf");
    const { files } = await offeredTo(ayu);
    expect(files.map(({ name }) => name)).toEqual(["baru.pdf", "lama.pdf"]);
    expect(files[0]).toEqual({ id: answer.data?.id, name: "baru.pdf", addedAt: expect.any(String) });
    expect(await offeredTo(budi)).toEqual({ files: [] });
    expect((await ownFiles(null)).status).toBe(401);
  });
});
