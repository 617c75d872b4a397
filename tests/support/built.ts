import { spawnSync } from "node:child_process";

import { unpackBrowser } from "./browser";
import startServer from "./server";

/** Builds the app, fills the small region and unpacks the browser once, before several test files start them. */
export default async function buildApp() {
  await startServer();
  run("lib/db/cli/build.ts", "production");
  run("tests/support/small-region.ts", "test");
  process.env.KINERJA_CHROMIUM = await unpackBrowser();
}

function run(script: string, mode: "production" | "test") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", script],
    { env: { ...process.env, NODE_ENV: mode }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
