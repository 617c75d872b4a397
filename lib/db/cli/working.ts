import { spawn } from "node:child_process";

import { end, leash } from "./web";

const worker = ["--conditions=react-server", "--import", "tsx", "lib/db/cli/worker.ts"];

type Keeping = {
  command?: readonly string[];
  /** Milliseconds before the next start. */ pause?: number;
  /** What it has of the launcher's own environment: all, unless named. */ inherited?: NodeJS.ProcessEnv;
};

/**
 * Keeps a child that works off the requests running; answers how to end it. One that ends by itself is started again: the
 * pages do not go down with it.
 */
export function keepWorking(
  env: Record<string, string>,
  { command = worker, pause = 10_000, inherited = process.env }: Keeping = {},
): () => Promise<void> {
  let [over, again]: [boolean, NodeJS.Timeout?] = [false];
  const start = () => {
    const child = spawn(process.execPath, [...leash, ...command], {
      env: { ...inherited, NODE_OPTIONS: "", NODE_ENV: "production", ...env },
      stdio: ["pipe", "inherit", "inherit"],
      detached: process.platform !== "win32",
    });
    child.once("exit", (code, signal) => {
      if (over) return;
      process.stderr.write(`The worker ended by itself (${code ?? signal}); it is started again.\n`);
      again = setTimeout(() => (running = start()), pause);
    });
    return child;
  };
  let running = start();
  return async () => {
    over = true;
    clearTimeout(again);
    await end(running);
  };
}
