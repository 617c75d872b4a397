/** A document from the evaluation's page to a stranger who holds it, in a real browser on the small demo region. */
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";

import { demoActors } from "@/prisma/demo/demo-actors";

import { type RunningApp, startApp } from "../../support/app";
import { openBrowser } from "../../support/browser";
import { httpVisitor } from "../../support/http-visitor";
import { accessibilityFaults, visitor } from "../../support/journey";

jest.setTimeout(120_000);

type Issued = { id: string; evaluationId: string; code: string; state: string; form: string };

let app: RunningApp;
let browser: Browser;
let issued: Issued[];
let stranger: Awaited<ReturnType<typeof visitor>>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  issued = await documentsOf("midwife");
  stranger = await visitor(browser, app.origin, null);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function documentsOf(key: string) {
  const database = new Client({ connectionString: app.databaseUrl() });
  await database.connect();
  const { rows } = await database.query<Issued>(
    `SELECT d.id, d."evaluationId", d.code, d.state::text AS state, d.form::text AS form FROM "SealedDocument" d
     JOIN "Evaluation" e ON e.id = d."evaluationId" JOIN "Account" a USING ("personId")
     WHERE a.username = $1 ORDER BY d."issuedAt" DESC, d.id DESC`,
    [demoActors.find((actor) => actor.key === key)?.username],
  );
  await database.end();
  return rows;
}
const one = (wanted: (document: Issued) => boolean) => {
  const document = issued.find(wanted);
  if (!document) throw new Error("The midwife has no such document.");
  return document;
};
const counting = () => one(({ state, form }) => state === "valid" && form.startsWith("d"));
const former = () => one(({ state }) => state === "superseded");

/** What of the document is nobody's but its parties': whose it is, their number, ids, results. */
async function secretsOf({ id, evaluationId }: Issued) {
  const database = new Client({ connectionString: app.databaseUrl() });
  await database.connect();
  const { rows } = await database.query<Record<string, string>>(
    `SELECT p.id AS person, p.name, p.number, r.statement FROM "Evaluation" e JOIN "Person" p ON p.id = e."personId"
     JOIN "WorkResult" r ON r."planId" = e."planId" WHERE e.id = $1`,
    [evaluationId],
  );
  await database.end();
  return [id, evaluationId, ...rows.flatMap((row) => Object.values(row))];
}

async function pdfOf({ id }: Issued) {
  const midwife = await httpVisitor(app.origin, "midwife");
  const response = await midwife.open(`/api/documents/${id}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
const said = async (page: Page) => (await page.locator("main").innerText()).replace(/\s+/g, " ").trim();
const give = (page: Page, buffer: Buffer) =>
  page
    .getByLabel("Pilih berkas PDF")
    .setInputFiles({ name: "dokumen.pdf", mimeType: "application/pdf", buffer });
const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** Clean to axe in both themes, and nothing wider than the smallest phone. */
async function isWellMade(page: Page) {
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Gelap" }).click();
  await page.getByRole("button", { name: "Terang" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Terang" }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe("a document that was issued", () => {
  it("is verified one click from the page of its evaluation", async () => {
    const midwife = await visitor(browser, app.origin, "midwife");
    const { evaluationId, code } = counting();
    await midwife.go(`/evaluations/${evaluationId}`);
    await sees(midwife.page, "Dokumen resmi");
    expect(await accessibilityFaults(midwife.page)).toEqual([]);
    let clicks = 0;
    await midwife.page.locator(`a[href="/verify/${code}"]`).click();
    clicks += 1;
    await sees(midwife.page, "Dokumen ini berlaku");
    expect(clicks).toBeLessThanOrEqual(2);
    expect(midwife.complaints).toEqual([]);
  });

  it("tells a stranger by its code that it counts, and nothing else of the evaluation", async () => {
    await stranger.go("/verify");
    expect(await stranger.page.locator('meta[name="robots"]').getAttribute("content")).toBe(
      "noindex, nofollow",
    );
    await isWellMade(stranger.page);
    const { code } = counting();
    await stranger.page.getByLabel("Kode dokumen").fill(code.toLowerCase());
    await stranger.page.getByRole("button", { name: "Periksa" }).click();
    await sees(stranger.page, "Dokumen ini berlaku");
    expect(await said(stranger.page)).toMatch(
      new RegExp(
        [
          "^Dokumen ini berlaku Jenis dokumen Dokumen evaluasi \\(D\\.1\\.1\\)",
          "Pegawai [A-Z]\\*\\*\\*( [A-Z]\\*\\*\\*)* Periode (Semester II?|Triwulan (I|II|III|IV)|Tahunan|[A-Z][a-z]+) 20\\d\\d",
          "Disetujui oleh [A-Za-z.,'· ]+ Diterbitkan [\\d]+ [A-Z][a-z]+ 20\\d\\d pukul \\d\\d\\.\\d\\d",
          "Kode dokumen ([0-9A-Z]{4}-){4}[0-9A-Z]{4}",
          "Nama disamarkan\\. Cocokkan huruf pertamanya dengan nama pada dokumen\\.",
          "Persetujuan elektronik, bukan tanda tangan elektronik tersertifikasi\\.",
          "Bandingkan berkas PDF Pilih berkas PDF, atau seret ke sini",
          "Berkas dibandingkan di perangkat Anda dan tidak dikirim ke mana pun\\. Periksa kode lain$",
        ].join(" "),
      ),
    );
    await isWellMade(stranger.page);
    // Nor does what the page is made of.
    const { text } = await httpVisitor(app.origin, null);
    const html = await text(`/verify/${code}`);
    for (const secret of await secretsOf(counting()))
      expect([secret, html.includes(secret)]).toEqual([secret, false]);
  });

  it("is told from a file that was changed, and from one that was not made here, without the file leaving the device", async () => {
    const pdf = await pdfOf(counting());
    const { page } = stranger;
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await stranger.go("/verify");
    await give(page, pdf);
    await sees(page, "Berkas ini sama persis dengan yang diterbitkan.");
    await sees(page, "Dokumen ini berlaku");
    expect(await accessibilityFaults(page)).toEqual([]);

    const tampered = Buffer.from(pdf);
    tampered[Math.floor(pdf.length / 2)] = (tampered[Math.floor(pdf.length / 2)] ?? 0) ^ 1;
    await give(page, tampered);
    await sees(page, "Berkas ini bukan yang diterbitkan");
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "Berkas ini bukan yang diterbitkan",
    );
    expect((await page.getByRole("heading", { level: 1 }).boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await accessibilityFaults(page)).toEqual([]);

    await give(page, Buffer.from("%PDF-1.7 printed by another program"));
    await sees(page, "Berkas ini bukan PDF yang dibuat di sini");
    expect(sent).toEqual([]);
  });

  it("says by which day it was superseded, in both languages, also where its file is the real one", async () => {
    const { page } = stranger;
    const pdf = await pdfOf(former());
    await stranger.go(`/verify/${former().code}`);
    await sees(page, /Dokumen ini tidak berlaku lagi: digantikan pada \d+ \w+ 20\d\d/);
    await give(page, pdf);
    await sees(page, "Berkas ini sama persis dengan yang diterbitkan.");
    await page.getByRole("button", { name: "English" }).click();
    await sees(page, /This document is no longer valid: it was superseded on/);
    await page.getByRole("button", { name: "Bahasa Indonesia" }).click();
    await sees(page, "Dokumen ini tidak berlaku lagi");
  });

  it("has one answer to every wrong code", async () => {
    const { code } = counting();
    const wrong = (code.startsWith("7") ? "8" : "7") + code.slice(1);
    const answers = new Set<string>();
    for (const typed of [wrong, "0".repeat(19) + "1", "x"]) {
      await stranger.go(`/verify/${typed}`);
      answers.add(await said(stranger.page));
    }
    expect([...answers]).toEqual([
      expect.stringMatching(/^Kode ini tidak dikenal Tidak ada dokumen dengan kode ini\./),
    ]);
    await isWellMade(stranger.page);
  });
});

describe("whoever tries codes one after the other", () => {
  it("is stopped within the minute, honestly, and complains about nothing", async () => {
    const { page } = stranger;
    for (let i = 0; i < 21; i++) await fetch(`${app.origin}/verify/${i}`).then((response) => response.text());
    await stranger.go(`/verify/${counting().code}`);
    await sees(page, "Terlalu banyak pemeriksaan");
    expect(await said(page)).toMatch(/satu menit lagi\. Periksa kode lain$/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(stranger.complaints).toEqual([]);
  });
});
