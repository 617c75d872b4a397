import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";

import { Client } from "pg";

import { makePracticeDatabase } from "@/lib/db/practice";
import { runningIn } from "@/lib/db/running";

import { onServer } from "./database";
import { databaseUrl, smallRegion } from "./database-url";
import { aFolder } from "./folder";

/** The product as a visitor starts it: one command, a data folder, a free port. */
export type RunningApp = {
  origin: string;
  otherOrigin: string;
  /** The launcher, whose children serve the pages and draw the documents. */
  pid: number;
  /** The folder that the app keeps its files in. */
  dataDir: string;
  /** The app's database as its owner, for looking and acting behind the app's back. */
  databaseUrl: () => string;
  stop: () => Promise<void>;
};

type Options = {
  scale?: "full" | "small";
  alone?: boolean;
  /** Of the environment, beside its own. */ settings?: Settings;
};
type Settings = Record<string, string>;

const command = ["--conditions=react-server", "--import", "tsx", "lib/db/cli/start.ts"];

/**
 * Starts the demo and waits until it says that it is ready: alone, filling a server of its own as on an empty machine
 * (the full region always does), or on a clone of the small region on the run's server. The build is reused while the
 * sources are the same.
 */
export const startApp = ({ scale = "small", alone = scale === "full", settings }: Options = {}) =>
  alone ? counted(start({ scale, settings })) : onAClone(settings);

/** The app once its worker has counted all figures of reports: on a machine of its own it begins with none. */
async function counted(starting: Promise<RunningApp>) {
  const app = await starting;
  const database = new Client({ connectionString: app.databaseUrl() });
  await database.connect();
  const done = async () =>
    (
      await database.query<{ done: boolean }>(
        `SELECT EXISTS (SELECT FROM "FiguresDay") AND NOT EXISTS (SELECT FROM "FiguresDue") AS done`,
      )
    ).rows[0]?.done;
  while (!(await done())) await new Promise((later) => setTimeout(later, 250));
  await database.end();
  return app;
}

async function onAClone(settings?: Settings): Promise<RunningApp> {
  const name = `app_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${smallRegion}`);
  const app = await start({
    ...{ scale: "small", url: databaseUrl(name), settings },
    ...(settings?.PORT && { port: Number(settings.PORT) }),
  });
  return {
    ...app,
    stop: async () => {
      await app.stop();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** The small region with its practice world beside it, on a database and a port of its own. */
export async function startWithPractice() {
  const name = `app_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${smallRegion}`);
  const [url, practiceName, port] = [databaseUrl(name), `practice_${name}`, await freePort()];
  const practice = await makePracticeDatabase(url, practiceName);
  const settings = {
    ...{ KINERJA_PRACTICE: "on", PRACTICE_DATABASE_URL: practice, PRACTICE_PORT: String(port) },
  };
  const app = await start({ scale: "small", url, settings });
  return {
    ...app,
    practice: `http://localhost:${port}`,
    practiceUrl: practice,
    stop: async () => {
      await app.stop();
      for (const each of [name, practiceName]) await onServer(`DROP DATABASE "${each}" WITH (FORCE)`);
    },
  };
}

/** The app as a real government has it, on a database that was set up for it; `port` is that of the address it goes by. */
export const startLive = (url: string, port: number) =>
  start({
    ...{ scale: "small", url, port },
    settings: {
      ...{ KINERJA_MODE: "live", KINERJA_HOST: "127.0.0.1", APP_URL: `http://localhost:${port}` },
      NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    },
  });

type Starting = {
  scale: "full" | "small";
  url?: string;
  port?: number;
  settings?: Settings;
};

/** With an address, the app runs on that server; without, on one of its own. */
async function start({ scale, url, port: wanted, settings }: Starting): Promise<RunningApp> {
  const [folder, port] = [await aFolder("app"), wanted ?? (await freePort())];
  const child = spawn(process.execPath, command, {
    env: {
      ...process.env,
      DATABASE_URL: url,
      KINERJA_MODE: "demo",
      KINERJA_PRACTICE: "off",
      PORT: String(port),
      DATA_DIR: folder,
      KINERJA_DEMO_SCALE: scale,
      NODE_OPTIONS: "",
      NODE_ENV: "production",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await untilReady(child);
  return {
    origin: `http://localhost:${port}`,
    otherOrigin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    dataDir: folder,
    databaseUrl: () => url ?? runningIn(folder)?.url ?? "",
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, "exit");
        child.kill("SIGINT");
        await gone;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess) {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said.push(chunk.toString());
      if (said.join("").includes("Kinerja is ready")) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("exit", () => reject(new Error(`The app did not start:\n${said.join("")}`)));
  });
}

/** A port that nobody listens on now, below those that connections to elsewhere are made from. */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  return (await isFree(port)) ? port : freePort();
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
