import { spawnSync } from "node:child_process";

const command = ["--conditions=react-server", "--import", "tsx", "lib/db/cli/build.ts"];

/** Builds the app once, before several test files start it. */
export default function buildApp() {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, NODE_ENV: "production" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
