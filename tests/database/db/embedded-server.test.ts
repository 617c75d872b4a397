import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";

import { Client } from "pg";

import { startEmbeddedServer } from "@/lib/db/embedded-server";

import { aFolder } from "../../support/folder";

/** An app that started the server and was killed before it could stop it. */
async function aKilledApp(folder: string) {
  const args = ["--conditions=react-server", "--import", "tsx", "tests/support/start-server.ts", folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = (await once(child.stdout, "data")) as [Buffer];
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  return url.toString();
}

const answers = async (url: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ zone: string; encoding: string }>(
    "SELECT current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding",
  );
  await client.end();
  return rows[0];
};

describe("the embedded server", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await aFolder("server");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("speaks UTF-8 in UTC, whatever the machine speaks, and is gone after it was stopped", async () => {
    const server = await startEmbeddedServer(folder);
    expect(await answers(server.url)).toEqual({ zone: "UTC", encoding: "UTF8" });
    await server.stop();
    await expect(answers(server.url)).rejects.toThrow(/ECONNREFUSED/);
  });

  it("starts again after the app was killed and left its server behind", async () => {
    const orphan = await aKilledApp(folder);
    expect(await answers(orphan)).toBeDefined();
    const server = await startEmbeddedServer(folder);
    expect(await answers(server.url)).toBeDefined();
    if (server.url !== orphan) await expect(answers(orphan)).rejects.toThrow(/ECONNREFUSED/);
    await server.stop();
  });

  it("starts again after both were killed and a stale lock remained", async () => {
    await aKilledApp(folder);
    const [pid] = (await readFile(path.join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n");
    process.kill(Number(pid), "SIGKILL");
    const server = await startEmbeddedServer(folder);
    expect(await answers(server.url)).toBeDefined();
    await server.stop();
  });
});
