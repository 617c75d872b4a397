/** From the real app into practice and back: another band, another title, another session, and nothing of it in the real database. */
import { readdirSync, readFileSync } from "node:fs";

import { Client } from "pg";
import type { Browser, Page } from "playwright-core";

import { startWithPractice } from "../../support/app";
import { openBrowser } from "../../support/browser";
import { accessibilityFaults, sees, visitor } from "../../support/journey";

let app: Awaited<ReturnType<typeof startWithPractice>>;
let browser: Browser;
let [real, practice]: Client[] = [];

jest.setTimeout(120_000);
beforeAll(async () => {
  [app, browser] = await Promise.all([startWithPractice(), openBrowser()]);
  [real, practice] = [app.databaseUrl(), app.practiceUrl].map(
    (connectionString) => new Client({ connectionString }),
  );
  await Promise.all([real?.connect(), practice?.connect()]);
  await untilPractising();
}, 400_000);
afterAll(async () => {
  await Promise.all([real?.end(), practice?.end()]);
  await browser?.close();
  await app?.stop();
});

async function untilPractising() {
  const answers = () =>
    fetch(`${app.practice}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) await new Promise((later) => setTimeout(later, 250));
}

/** What the real database holds of what is done below. */
const inReal = async () =>
  (
    await real!
      .query<object>(`SELECT (SELECT count(*) FROM "Hardship") AS said, (SELECT count(*) FROM "AuditEvent") AS events,
      (SELECT "demoToday" FROM "Government") AS today, (SELECT count(*) FROM "UserSession") AS sessions`)
  ).rows[0];

async function opens(page: Page, role: string) {
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: `Berlatih sebagai ${role}` }).click(),
  ]);
  await opened.waitForURL(`${app.practice}/`);
  return opened;
}

describe("somebody who is signed in", () => {
  it("goes over to practice in one click, does there what they like, and leaves the real app untouched", async () => {
    const { page, go, complaints } = await visitor(browser, app.origin, "teacher");
    await go("/help/practice");
    await sees(page, "Berlatih tanpa takut salah");
    const before = await inReal();
    const inside = await opens(page, "pegawai");
    await sees(inside, "Kembali ke Kinerja");
    expect(await inside.title()).toMatch(/^Latihan: .*Kinerja Latihan$/);
    expect(await inside.locator('link[rel="icon"]').getAttribute("href")).toMatch(/practice\.svg/);
    expect(await accessibilityFaults(inside)).toEqual([]);
    // Nobody reads there what is hard.
    await sees(page, "Apa yang sulit di sini?");
    expect(await inside.getByRole("button", { name: "Apa yang sulit di sini?" }).count()).toBe(0);
    await inside.getByLabel("Tanggal percontohan").selectOption("2026-07-01");
    await inside.waitForFunction(() => !document.querySelector("select[aria-busy=true]"));
    const moved = `SELECT FROM "Government" WHERE "demoToday" = '2026-07-01'`;
    expect((await practice!.query(moved)).rowCount).toBe(1);
    expect(await inReal()).toEqual(before);
    // Neither session has ended the other.
    await go("/plans");
    await sees(page, "Rencana");
    expect(page.url()).toBe(`${app.origin}/plans`);
    expect(complaints).toEqual([]);
  });

  it("changes roles inside, and comes back", async () => {
    const { page, go } = await visitor(browser, app.origin, "midwife");
    await go("/help/practice");
    const inside = await opens(page, "atasan");
    await inside.getByRole("link", { name: "Ganti peran" }).click();
    await inside.getByRole("link", { name: "Jadi pimpinan" }).click();
    await inside.waitForURL(`${app.practice}/`);
    await sees(inside, "Akuntabilitas");
    await inside.getByRole("link", { name: "Kembali ke Kinerja" }).click();
    await inside.waitForURL(`${app.origin}/`);
  });
});

describe("a stranger", () => {
  it("finds no way into practice, neither without a ticket nor with one of their own", async () => {
    const { page } = await visitor(browser, app.practice, null);
    for (const path of [
      "/",
      "/api/practice/enter",
      `/api/practice/enter?ticket=leader.${Date.now() + 60_000}.abc`,
    ]) {
      await page.goto(`${app.practice}${path}`);
      await sees(page, "Latihan belum dimulai, atau sudah berakhir");
    }
    expect((await fetch(`${app.origin}/api/practice/leader`, { redirect: "manual" })).status).toBe(401);
    expect((await fetch(`${app.origin}/api/practice/enter?ticket=x`, { redirect: "manual" })).status).toBe(
      404,
    );
  });
});

/** The environments of all running processes that belong to this practice. */
function* practising() {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const environment = readEnvironmentOf(pid);
    if (environment.includes(`PRACTICE_URL=${app.practice}\0`) && environment.includes("PRACTICE_OF="))
      yield environment;
  }
}

function readEnvironmentOf(pid: string) {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}

describe("the processes of practice", () => {
  it("were given neither the address of the real database nor the app's secret", () => {
    // Where the system tells of no process what it was given, there is nothing to look at.
    if (process.platform !== "linux") return;
    const environments = [...practising()];
    expect(environments.length).toBeGreaterThanOrEqual(2);
    const secret = readFileSync(`${app.dataDir}/session-secret`, "utf8");
    for (const environment of environments) {
      expect(environment).not.toContain(new URL(app.databaseUrl()).password || "no password");
      expect(environment).not.toContain(secret);
    }
  });
});
