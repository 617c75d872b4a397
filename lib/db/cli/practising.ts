import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

import type { Environment } from "@/lib/env";
import { filledIn, practiceFolder } from "@/lib/practice/gateway";
import { practiceVariables } from "@/lib/practice/process";
import { renewalIsDue } from "@/lib/practice/renewal";
import { practiceSecret } from "@/lib/practice/settings";

import { assureApart, makePracticeDatabase } from "../practice";
import { assureFree, end, leash, serve } from "./web";
import { keepWorking } from "./working";

const renew = [...leash, "--conditions=react-server", "--import", "tsx", "lib/practice/cli/renew.ts"];

type App = {
  databaseUrl: string;
  dataDir: string;
  address: string;
  secret: string;
  host: string;
  development: boolean;
};

type Practising = { port: number; host: string; development: boolean; env: Record<string, string> };

/** Where nobody practises; said, for a file of settings in the program's folder could name a practice that is switched off. */
const none = {
  toApp: { PRACTICE_URL: "", PRACTICE_SECRET: "" } as Record<string, string>,
  begin: () => {},
  end: async () => {},
};

/** Milliseconds between two looks at whether a renewal is due. */
const pace = 5_000;

/**
 * The practice world beside the app: a web server and a worker of its own, ended for the time in which the sample world is made anew.
 * `toApp` is what the app knows of it: where it is, and what seals the tickets to it. What goes wrong with it is said, and tried
 * again: the app goes on.
 */
export function practiceBeside(env: Environment, app: App) {
  // Two servers that compile would write to one folder.
  if (!env.practice || app.development) return none;
  const port = env.PRACTICE_PORT ?? env.PORT + 1;
  const address = env.PRACTICE_URL ?? `http://localhost:${port}`;
  const secret = practiceSecret(app.secret);
  const ending = new AbortController();
  let over = Promise.resolve();
  const practise = async () => {
    const url = env.PRACTICE_DATABASE_URL ?? (await makePracticeDatabase(app.databaseUrl));
    await assureApart(app.databaseUrl, url);
    const origins = env.PRACTICE_URL ? address : `${address},http://127.0.0.1:${port}`;
    const folder = practiceFolder(app.dataDir);
    const variables = practiceVariables({ url, folder, secret, address, of: app.address, origins });
    await ready(variables, ending.signal);
    await play({ ...app, port, env: variables }, ending.signal);
  };
  const toApp: Record<string, string> = { PRACTICE_URL: address, PRACTICE_SECRET: secret };
  return {
    toApp,
    begin: () => void (over = keepOn(practise, ending.signal)),
    end: async () => {
      ending.abort();
      await over;
    },
  };
}

async function keepOn(practise: () => Promise<void>, ending: AbortSignal) {
  while (!ending.aborted) {
    try {
      await practise();
    } catch (error) {
      if (!ending.aborted) process.stderr.write(`Practice: ${(error as Error).message}\n`);
      await pause(12 * pace, ending);
    }
  }
}

/** Migrates the sample world, and fills it where that is due. @throws Error when that fails. */
async function ready(env: Record<string, string>, ending: AbortSignal) {
  if (ending.aborted) return;
  const child = spawn(process.execPath, renew, { env: bare(env), stdio: ["pipe", "inherit", "inherit"] });
  ending.addEventListener("abort", () => child.kill(), { once: true });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0 && !ending.aborted) throw new Error(`the sample world could not be readied (${code}).`);
}

/** Serves until a renewal is due, or the end. @throws Error when the web server ends by itself. */
async function play({ env, ...serving }: Practising, ending: AbortSignal) {
  if (ending.aborted) return;
  await assureFree(serving.port, serving.host);
  const web = serve({ ...serving, env, inherited: bare({}) });
  const endWorking = keepWorking(env, { inherited: bare({}) });
  const ended = once(web, "exit");
  try {
    while (!ending.aborted && !renewalIsDue(filledIn(env.DATA_DIR ?? ""), new Date())) {
      const gone = await Promise.race([ended, pause(pace, ending)]);
      if (gone) throw new Error("its web server ended by itself.");
    }
  } finally {
    await Promise.all([end(web), endWorking()]);
  }
}

/** What every program needs of the machine, and nothing of ours: no address, no password, no secret of the real app. */
const machine = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "SystemRoot", "LD_LIBRARY_PATH"];

function bare(env: Record<string, string>): NodeJS.ProcessEnv {
  const kept = machine.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), NODE_ENV: "production", ...env };
}

/** Ends early with the app; without a trace, for it is asked for all day long. */
const pause = (milliseconds: number, signal: AbortSignal) =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
