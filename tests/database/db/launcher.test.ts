import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

import { leash, untilEnded } from "@/lib/db/cli/web";
import { keepWorking } from "@/lib/db/cli/working";

import { aFolder } from "../../support/folder";

const launcher = ["--conditions=react-server", "--import", "tsx", "lib/db/cli/start.ts"];

/** What the start command says and ends with, given variables in place of those of this process. */
async function start(variables: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: undefined, NODE_OPTIONS: "", ...variables };
  const child = spawn(process.execPath, launcher, { env, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, said: said.join("") };
}

describe("the start command", () => {
  let folder: string;
  let somebody: Server;
  beforeAll(async () => {
    folder = await aFolder("launcher");
    somebody = createServer((_, response) => response.end("somebody else"));
    await once(somebody.listen(0, "127.0.0.1"), "listening");
  });
  afterAll(async () => {
    somebody.close();
    await rm(folder, { recursive: true });
  });

  it("says at once that another program has the port, and starts nothing", async () => {
    const { port } = somebody.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port), DATA_DIR: folder });
    expect(said).toContain(`Another program already listens on port ${port}`);
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a web server", () => {
  it("ends when its launcher is gone, however that went, and frees the port", async () => {
    const script = `require("node:net").createServer().listen(0)`;
    const server = spawn(process.execPath, [...leash, "-e", script], { stdio: ["pipe", "ignore", "ignore"] });
    const gone = once(server, "exit");
    server.stdin.destroy();
    expect(await gone).toEqual([1, null]);
  });
});

describe("a web server that is being waited for", () => {
  const ending = (script: string) => spawn(process.execPath, ["-e", script], { stdio: "ignore" });

  it("is told by its code when it ends by itself", async () => {
    await expect(untilEnded(ending("process.exit(3)"))).rejects.toThrow("The web server ended by itself (3)");
  });

  it("is told by its signal when it was killed", async () => {
    await expect(untilEnded(ending("process.kill(process.pid, 'SIGKILL')"))).rejects.toThrow(
      "The web server ended by itself (SIGKILL)",
    );
  });
});

describe("a worker", () => {
  const starts = (file: string) =>
    readFile(file, "utf8").then(
      (text) => text.length,
      () => 0,
    );
  const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

  it("is started again when it ends by itself, and not once its launcher has ended it", async () => {
    const folder = await aFolder("worker");
    const file = path.join(folder, "starts");
    const script = `require("node:fs").appendFileSync(process.env.FILE, "x");
      if (require("node:fs").readFileSync(process.env.FILE).length === 1) process.exit(3)`;
    const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
    const endWorking = keepWorking({ FILE: file }, { command: ["-e", script], pause: 10 });
    while ((await starts(file)) < 2) await pause(20);
    await endWorking();
    await pause(50);
    expect(await starts(file)).toBe(2);
    expect(said).toHaveBeenCalledWith(expect.stringContaining("The worker ended by itself"));
    said.mockRestore();
    await rm(folder, { recursive: true });
  });
});
