import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const next = path.join("node_modules", "next", "dist", "bin", "next");
const sources = ["app", "components", "lib", "prisma/schema", "prisma/demo", "public"];
const single = ["proxy.ts", "next.config.js", "postcss.config.mjs", "package-lock.json", "tsconfig.json"];
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

// Longer than a proxy in front keeps an idle connection (nginx: 60 s), or a request meets one that was just closed.
const idleConnection = "75000";

type Serving = { port: number; host: string; env: Record<string, string>; development: boolean };

/** Starts the web server as a child in its own process group, so that Ctrl-C reaches the launcher alone. */
export function serve({ port, host, env, development }: Serving): ChildProcess {
  const how = development ? ["dev"] : ["start", "--keepAliveTimeout", idleConnection];
  const args = [next, ...how, "-p", String(port), "-H", host];
  const mode = development ? "development" : "production";
  return spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: mode, ...env },
    stdio: ["ignore", development ? "inherit" : "ignore", "inherit"],
    detached: process.platform !== "win32",
  });
}

/** Waits until the server answers. @throws Error when the child ends first. */
export async function untilReady(port: number, child: ChildProcess) {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The web server ended with ${child.exitCode}. Is port ${port} free?`);
    const answers = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((later) => setTimeout(later, 150));
  }
}

/** Ends the web server and everything it started. */
export async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.on("exit", done));
  const target = process.platform === "win32" ? child.pid : -child.pid;
  process.kill(target, "SIGTERM");
  const patience = setTimeout(() => process.kill(target, "SIGKILL"), 5_000);
  await gone;
  clearTimeout(patience);
}
