import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { unpackBrowser } from "./browser";
import startServer from "./server";

/** Builds the app, fills the small region and unpacks the browser once, before several test files start them. */
export default async function buildApp() {
  await startServer();
  const [browser] = await Promise.all([
    unpackBrowser(),
    run("lib/db/cli/build.ts", "production"),
    run("tests/support/small-region.ts", "test"),
  ]);
  process.env.KINERJA_CHROMIUM = browser;
}

const start = promisify(execFile);

/** Runs a script to its end. @throws with what it said where it ends with a fault. */
const run = (script: string, mode: "production" | "test") =>
  start(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    env: { ...process.env, NODE_ENV: mode },
    maxBuffer: 64 * 1024 * 1024,
  });
