import { execFile, spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import { end, untilEnded, untilReady } from "@/lib/db/cli/web";

import { freePort } from "../support/app";

const next = path.resolve("node_modules/next/dist/bin/next");
// Inside the project, so that it finds the same Next; git-ignored.
const folder = path.resolve(".data", "bare-app");

const files = {
  "next.config.js": `module.exports = { agentRules: false, poweredByHeader: false, compress: false, turbopack: { root: ${JSON.stringify(path.resolve("."))} } };`,
  "app/layout.jsx": `export default ({ children }) => <html lang="id"><body>{children}</body></html>;`,
  "app/page.jsx": `export const dynamic = "force-dynamic";
    export default () => <h1>{new Date().toISOString()}</h1>;`,
};

const env = {
  ...process.env,
  NODE_OPTIONS: "",
  NODE_ENV: "production" as const,
  NEXT_TELEMETRY_DISABLED: "1",
};

/** The least that Next can serve per request: a layout and one dynamic page of the same version, built now. */
export async function startBareApp() {
  await write();
  await promisify(execFile)(process.execPath, [next, "build", folder], { env });
  const port = await freePort();
  const child = spawn(process.execPath, [next, "start", folder, "-p", String(port), "-H", "127.0.0.1"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  await Promise.race([untilReady(port, "127.0.0.1"), untilEnded(child)]);
  return { origin: `http://localhost:${port}`, pid: child.pid ?? 0, stop: () => end(child) };
}

async function write() {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}
