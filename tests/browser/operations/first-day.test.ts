/** A real government's first day: an empty database, one command, one link, and nothing of the demo anywhere. */
import { spawn } from "node:child_process";
import { once } from "node:events";

import type { Browser } from "playwright-core";

import { demoActors, demoPassword } from "@/prisma/demo/demo-actors";

import { freePort, type RunningApp, startLive } from "../../support/app";
import { openBrowser } from "../../support/browser";
import { onServer } from "../../support/database";
import { databaseUrl, templateName } from "../../support/database-url";
import { accessibilityFaults, press, sees, visitor } from "../../support/journey";

const name = `live_${process.pid}`;
const [number, password] = ["199001012015012001", "tiga ekor kambing"];
let [app, browser, origin]: [RunningApp?, Browser?, string?] = [];
let said = "";

/** What the setup command says and ends with; what no option says is typed. */
async function setUp(options: string[], typed: string, settings: Record<string, string> = {}) {
  const args = ["--conditions=react-server", "--import", "tsx", "lib/operations/cli/setup.ts", ...options];
  const env = {
    ...{ ...process.env, NODE_OPTIONS: "", LANG: "C", DATABASE_URL: databaseUrl(name), KINERJA_MODE: "live" },
    ...{ APP_URL: origin, NEXTAUTH_SECRET: "x".repeat(32), ...settings },
  };
  const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "pipe"] });
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => heard.push(chunk.toString()));
  child.stdin.end(typed);
  const [code] = (await once(child, "close")) as [number];
  return { code, said: heard.join("") };
}

beforeAll(async () => {
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const names = ["--name=Kabupaten Contoh", "--display-name=Kinerja Contoh", "--seat=Muara Contoh"];
  ({ said } = await setUp([...names, "--code=contoh", "--admin=Siti Contoh"], `\n${number}\n`));
  [app, browser] = await Promise.all([startLive(databaseUrl(name), port), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

const comes = () => visitor(browser!, origin!, null);
const link = () => /http:\S+\/setup\/\S+/.exec(said)?.[0].replace(origin!, "") ?? `no link: ${said}`;

describe("the setup command", () => {
  it("refuses a government that is there, an answer that is wrong or missing, and a demo", async () => {
    expect(await setUp([], "")).toMatchObject({
      code: 1,
      said: expect.stringContaining("Basis data ini sudah dipakai Kabupaten Contoh."),
    });
    expect(await setUp(["--new-link"], "", { KINERJA_MODE: "demo" })).toMatchObject({
      code: 1,
      said: expect.stringContaining("Ini mode percontohan."),
    });
  });
});

describe("the first administrator", () => {
  it("chooses a password by the link, is in at once, and the link is used", async () => {
    const { page, complaints, go } = await comes();
    const opened = await go(link());
    expect(opened?.headers()["referrer-policy"]).toBe("strict-origin");
    await sees(page, "Selamat datang, Siti Contoh");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Kata sandi baru").fill("pendek");
    await page.getByLabel("Ulangi kata sandi").fill(password);
    await press(page, "Simpan dan masuk");
    await sees(page, "Terlalu pendek: paling sedikit 12 karakter.");
    await page.getByLabel("Kata sandi baru").fill(password);
    await press(page, "Simpan dan masuk");
    await page.waitForURL(`${origin}/`);
    await sees(page, "Siti Contoh");
    await go(link());
    await sees(page, "Tautan ini sudah dipakai");
    expect(complaints).toEqual([]);
  });

  it("meets nothing of the demo: no click to be somebody, no clock, none of its passwords", async () => {
    const { page, go } = await comes();
    await go("/sign-in");
    await sees(page, "Masuk ke Kinerja Contoh");
    expect(await page.getByText("Coba sebagai").count()).toBe(0);
    await page.getByLabel("NIP atau nama akun").fill(demoActors[0].username);
    await page.getByLabel("Kata sandi").fill(demoPassword);
    await press(page, "Masuk");
    await sees(page, "NIP atau kata sandi tidak cocok.");
    await page.getByLabel("NIP atau nama akun").fill(number);
    await page.getByLabel("Kata sandi").fill(password);
    await press(page, "Masuk");
    await page.waitForURL(`${origin}/`);
    await sees(page, "Siti Contoh");
    expect(await page.getByText(/tanggal percontohan/i).count()).toBe(0);
  });
});
