import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

const next = path.join("node_modules", "next", "dist", "bin", "next");
const sources = ["app", "components", "lib", "prisma/schema", "prisma/demo", "public"];
const single = [
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];
const stamp = path.join(".next", "kinerja-sources");

function* filesBelow(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "generated") yield* filesBelow(file);
    else if (entry.isFile()) yield file;
  }
}

function sourcesHash() {
  const hash = createHash("sha256");
  const files = [
    ...sources.flatMap((folder) => [...filesBelow(folder)]),
    ...single.filter((file) => existsSync(file)),
  ];
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** Whether the built app is of other sources than these. */
export const needsBuild = () =>
  !existsSync(path.join(".next", "BUILD_ID")) ||
  !existsSync(stamp) ||
  readFileSync(stamp, "utf8") !== sourcesHash();

/**
 * Builds the app and notes of which sources: of those that stood when it began, for what is edited meanwhile may be in it
 * or not. @throws Error with the compiler's words.
 */
export async function build(compile = compileWithNext) {
  const sources = sourcesHash();
  await compile();
  writeFileSync(stamp, sources);
}

async function compileWithNext() {
  const child = spawn(process.execPath, [next, "build"], {
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done) => child.on("exit", done));
  if (code !== 0) throw new Error(`The app could not be built:\n${Buffer.concat(said).toString()}`);
}

/**
 * How long an idle connection is kept, in milliseconds: longer than a proxy in front keeps it (nginx: 60 s), or a request meets
 * one that was just closed.
 */
export const idleConnection = "75000";

/**
 * What makes Node end when the other end of its standard input is gone: a launcher that was killed cannot end its children
 * any more, and the web server would keep the port.
 */
export const leash = [
  "--import",
  `data:text/javascript,process.stdin.resume().on(%22end%22,()=>process.exit(1))`,
];

type Serving = {
  port: number;
  host: string;
  env: Record<string, string>;
  development: boolean;
  /** What it has of the launcher's own environment: all, unless named. */ inherited?: NodeJS.ProcessEnv;
};

/** Starts the web server as a child in its own process group, so that Ctrl-C reaches the launcher alone. */
export function serve({ port, host, env, development, inherited = process.env }: Serving): ChildProcess {
  const how = development ? ["dev"] : ["start", "--keepAliveTimeout", idleConnection];
  const args = [...leash, next, ...how, "-p", String(port), "-H", host];
  const mode = development ? "development" : "production";
  return spawn(process.execPath, args, {
    env: { ...inherited, NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: mode, ...env },
    stdio: ["pipe", development ? "inherit" : "ignore", "inherit"],
    detached: process.platform !== "win32",
  });
}

/** @throws Error when another program has the port, whose answers would be taken for the app's. */
export async function assureFree(port: number, host: string) {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      taken(new Error(code === "EADDRINUSE" ? inUse(port) : `Port ${port} cannot be used: ${message}`)),
    );
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

const inUse = (port: number) =>
  `Another program already listens on port ${port}. Stop it, or choose another port: PORT=${port + 1} npm start`;

/** Waits until the server answers at the address that it listens on. */
export async function untilReady(port: number, host: string) {
  const address = host === "0.0.0.0" ? "127.0.0.1" : host;
  const answers = () =>
    fetch(`http://${address}:${port}/api/health`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) await new Promise((later) => setTimeout(later, 150));
}

/** Never answers. @throws Error when the web server ends by itself. */
export const untilEnded = (child: ChildProcess) =>
  new Promise<never>((_, ended) => {
    child.once("exit", (code, signal) =>
      ended(new Error(`The web server ended by itself (${code ?? signal}). What it said stands above.`)),
    );
  });

/** Ends a child of the launcher and everything it started. */
export async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.on("exit", done));
  const target = process.platform === "win32" ? child.pid : -child.pid;
  process.kill(target, "SIGTERM");
  const patience = setTimeout(() => process.kill(target, "SIGKILL"), 5_000);
  await gone;
  clearTimeout(patience);
}
