import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

declare global {
  var testServer: ChildProcess | undefined;
}

const command = ["--conditions=react-server", "--import", "tsx", "tests/support/serve.ts"];

/** One real PostgreSQL a run, with one migrated database that every test file clones. */
export default async function startServer() {
  if (globalThis.testServer) return;
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
  globalThis.testServer = child;
  const ended = once(child, "exit").then(() => {
    throw new Error("The test database did not start.");
  });
  ended.catch(() => {});
  const [line] = (await Promise.race([once(child.stdout, "data"), ended])) as [Buffer];
  process.env.TEST_SERVER_URL = line.toString().trim();
}
