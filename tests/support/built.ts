import { spawnSync } from "node:child_process";

import { unpackBrowser } from "./browser";

const command = ["--conditions=react-server", "--import", "tsx", "lib/db/cli/build.ts"];

/** Builds the app and unpacks the browser once, before several test files start them. */
export default async function buildApp() {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, NODE_ENV: "production" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  process.env.KINERJA_CHROMIUM = await unpackBrowser();
}
