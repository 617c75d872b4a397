import "server-only";

import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";

import { embeddedBinaries } from "./embedded-binaries";
import { isReachable, type Runner, unprivilegedRunner } from "./unprivileged";

/** A PostgreSQL of our own, reachable on the loopback interface only. `url` names its owner and the database `kinerja`. */
export type EmbeddedServer = { url: string; stop: () => Promise<void> };

/** PostgreSQL's parameters by name. */
type Settings = Readonly<Record<string, string>>;

type Place = { binaries: string; data: string; log: string; secret: string; runner: Runner };

/**
 * Initialises the data folder if it is new and starts the server on a free port. A server that a killed app left
 * behind is stopped first. `settings` go before our own.
 * @throws Error in words when a folder cannot be reached or the server does not start; the log's end is part of it.
 */
export async function startEmbeddedServer(dataDir: string, settings: Settings = {}): Promise<EmbeddedServer> {
  const place = await prepare(dataDir);
  if (!existsSync(path.join(place.data, "PG_VERSION"))) await initialise(place);
  await stopOrphan(place);
  const port = await freePort();
  await start(place, port, settings);
  const password = await readFile(place.secret, "utf8");
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => stop(place),
  };
}

/**
 * Where the server of a data folder keeps its database (`postgres`) and its owner's password (`postgres-password`), and the
 * user it runs as. @throws Error in words when there is nobody whom PostgreSQL could run as.
 */
export async function embeddedHome(dataDir: string): Promise<{ folder: string; runner: Runner }> {
  const runner = unprivilegedRunner();
  return { folder: await reachableFolder(dataDir, runner), runner };
}

/** The major version of the embedded server, which reads the folders of its own kind alone. */
export async function embeddedMajor(): Promise<number> {
  const manifest = path.join(await embeddedBinaries(), "..", "package.json");
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  return Number.parseInt(version, 10);
}

async function prepare(wanted: string): Promise<Place> {
  const { folder: dataDir, runner } = await embeddedHome(wanted);
  const data = path.join(dataDir, "postgres");
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (runner.uid !== undefined) await chown(data, runner.uid, runner.gid ?? runner.uid);
  return {
    binaries: await reachableBinaries(dataDir, runner),
    data,
    log: path.join(data, "server.log"),
    secret: path.join(dataDir, "postgres-password"),
    runner,
  };
}

/** Beside the project, or, where PostgreSQL's user cannot pass (a checkout under /root), below /var/lib. */
async function reachableFolder(wanted: string, runner: Runner) {
  await mkdir(wanted, { recursive: true });
  if (isReachable(wanted, runner)) return wanted;
  const elsewhere = `/var/lib/kinerja-${createHash("sha256").update(wanted).digest("hex").slice(0, 8)}`;
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  return elsewhere;
}

async function reachableBinaries(dataDir: string, runner: Runner) {
  const native = await embeddedBinaries();
  if (isReachable(native, runner)) return native;
  const copy = path.join(dataDir, "postgres-binaries");
  if (!existsSync(copy)) await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

async function initialise(place: Place) {
  const password = randomBytes(24).toString("hex");
  await writeFile(place.secret, password, { mode: 0o600 });
  const handed = path.join(place.data, "..", "initial-password");
  await writeFile(handed, password, { mode: 0o600 });
  if (place.runner.uid !== undefined)
    await chown(handed, place.runner.uid, place.runner.gid ?? place.runner.uid);
  await chmod(handed, 0o400);
  try {
    await program(place, "initdb", [
      ...["-D", place.data, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${handed}`],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=id-ID", "--data-checksums"],
    ]);
  } finally {
    await rm(handed, { force: true });
  }
}

async function stopOrphan(place: Place) {
  const running = await program(place, "pg_ctl", ["status", "-D", place.data]).then(
    () => true,
    () => false,
  );
  // A server that was killed may count as running until the system has buried it; the start below waits for that.
  if (running) await stop(place).catch(() => {});
}

const stop = async (place: Place) => {
  await program(place, "pg_ctl", ["stop", "-D", place.data, "-m", "fast", "-w"]);
};

const own: Settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  shared_buffers: "256MB",
  max_connections: "60",
};

/**
 * What glibc keeps of a connection's memory from one statement to the next, in bytes: given back after each, as it is by itself,
 * asking the kernel for it again took a third of the time of a region's page.
 */
const kept = { MALLOC_TRIM_THRESHOLD_: `${4 << 20}`, MALLOC_MMAP_THRESHOLD_: `${4 << 20}` };

/** After a kill of both app and server the old lock is stale for a moment; then one more try helps. */
async function start(place: Place, port: number, settings: Settings) {
  const options = Object.entries({ ...own, ...settings }).map(([name, value]) => `-c ${name}='${value}'`);
  const args = ["start", "-D", place.data, "-l", place.log, "-w", "-o", `-p ${port} ${options.join(" ")}`];
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await program(place, "pg_ctl", args));
    } catch (error) {
      if (attempt === 16)
        throw new Error(`PostgreSQL did not start. ${await endOfLog(place)}`, { cause: error });
      await new Promise((later) => setTimeout(later, 250));
    }
  }
}

const endOfLog = async ({ log }: Place) =>
  `Its log ends: ${(await readFile(log, "utf8").catch(() => "(empty)")).trim().split("\n").slice(-4).join(" | ")}`;

// No pipes for pg_ctl: its server would hold them open, and the promise would never settle.
function program({ binaries, data, runner }: Place, name: "initdb" | "pg_ctl", args: string[]) {
  // Without them the cluster takes neither its language nor its time zone from whoever starts it.
  const env = { ...process.env, LANG: undefined, TZ: undefined, ...kept };
  return new Promise<void>((resolve, reject) => {
    const child = spawn(path.join(binaries, "bin", name), args, {
      ...runner,
      cwd: data,
      env,
      stdio: "ignore",
    });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))));
  });
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
