import path from "node:path";

import { readEnvironment } from "@/lib/env";
import english from "@/lib/i18n/messages/en/access.json";
import { speaking, wordsOf } from "@/lib/operations/cli/said";
import { sayBackup } from "@/lib/operations/cli/said-backup";
import { prepareUpdate } from "@/lib/operations/commands/before-update";
import { demoActors, demoPassword } from "@/prisma/demo/demo-actors";
import { fillDemo } from "@/prisma/seed";

import { migrate } from "../migrator";
import { migrateQueue } from "../queue";
import { runningIn } from "../running";
import { openServer } from "../server";
import { practiceBeside } from "./practising";
import { demoSecret } from "./secret";
import { runCommand, step } from "./steps";
import { assureFree, build, end, needsBuild, serve, untilEnded, untilReady } from "./web";
import { keepWorking } from "./working";

const development = process.argv.includes("--dev");

runCommand(async () => {
  const env = readEnvironment(process.env);
  const dataDir = path.resolve(env.DATA_DIR);
  const already = env.DATABASE_URL ? null : runningIn(dataDir);
  if (already)
    throw new Error(`Kinerja already runs in this folder (process ${already.pid}). Stop it first.`);

  const host = env.KINERJA_HOST ?? (env.demo ? "127.0.0.1" : "0.0.0.0");
  await assureFree(env.PORT, host);
  await prepare(env);
  const server = await step("Starting PostgreSQL", () => openServer());
  try {
    await step("Migrating the database", () => migrate(server.url));
    await step("Migrating the job queue", () => migrateQueue(server.url));
    if (env.demo)
      await step("Filling the demo region", () => fillDemo(server.url, { scale: env.KINERJA_DEMO_SCALE }));
    if (!development && needsBuild()) await step("Building the app", build);
    await run(server.url, dataDir, host, env);
  } finally {
    await server.stop();
  }
});

type Environment = ReturnType<typeof readEnvironment>;

/** An update backs up first, unless whoever starts it has said that they have done so. */
async function prepare(env: Environment) {
  const speaker = speaking();
  const without = process.argv.includes("--without-backup");
  const backup = await prepareUpdate({ ...env, without }, new Date()).catch((error: unknown) => {
    throw new Error(wordsOf(error, speaker), { cause: error });
  });
  if (backup) sayBackup(backup, speaker);
}

async function run(databaseUrl: string, dataDir: string, host: string, env: Environment) {
  const own = `http://localhost:${env.PORT}`;
  const address = env.APP_URL ?? own;
  // Again: filling and building took their time.
  await assureFree(env.PORT, host);
  const secret = env.NEXTAUTH_SECRET ?? demoSecret(dataDir);
  const practice = practiceBeside(env, { databaseUrl, dataDir, address, secret, host, development });
  const shared = {
    ...practice.toApp,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: secret,
    APP_ORIGINS: env.APP_ORIGINS ?? (env.APP_URL ? address : `${own},http://127.0.0.1:${env.PORT}`),
  };
  const child = serve({ port: env.PORT, host, development, env: shared });
  const endWorking = keepWorking({ ...shared, APP_URL: address });
  const stopped = Promise.race([untilEnded(child), untilSignalled()]);
  const ready = step("Starting the web server", () => untilReady(env.PORT, host)).then(() => {
    greet(address, env.demo, practice.toApp.PRACTICE_URL);
    practice.begin();
  });
  try {
    await Promise.race([stopped, ready]);
    await stopped;
  } finally {
    await Promise.all([end(child), endWorking(), practice.end()]);
  }
}

const untilSignalled = () =>
  new Promise<void>((signalled) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => signalled());
  });

const { actors } = english.demo;

function greet(address: string, demo: boolean, practice = "") {
  const lines = demo
    ? demoActors.map(
        ({ key, username, personName }) => `  ${username.padEnd(20)} ${personName.padEnd(30)} ${actors[key]}`,
      )
    : [];
  const signIns = demo ? [`Demo sign-ins, password ${demoPassword}:`, ...lines] : [];
  const beside = practice ? [`Practice opens in a moment at ${practice}, by way of Help.`] : [];
  process.stdout.write(
    ["", `Kinerja is ready: ${address}`, ...signIns, ...beside, "Stop with Ctrl-C.", ""].join("\n"),
  );
}
