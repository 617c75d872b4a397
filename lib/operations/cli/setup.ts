import { createInterface } from "node:readline";

import { disconnect } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrator";
import { migrateQueue } from "@/lib/db/queue";
import { openServer } from "@/lib/db/server";
import { type Environment, readEnvironment } from "@/lib/env";

import { type MadeLink, renewSetupLink, setUpGovernment } from "../commands/set-up";
import { identityOf } from "../gateway/database";
import { Refusal } from "../refusal";
import { type SetupAnswers, type SetupQuestion, setupQuestions, setupSchema } from "../schema";
import { option, runSpoken } from "./run";
import { say, type Speaker } from "./said";

runSpoken(async (speaker) => {
  const env = readEnvironment(process.env);
  if (env.demo) throw new Refusal("setup-in-demo");
  const server = await openServer();
  process.env.DATABASE_URL = server.url;
  try {
    const link = process.argv.includes("--new-link")
      ? await renewSetupLink(new Date())
      : await setUp(server.url, speaker);
    sayLink(link, env, speaker);
  } finally {
    await disconnect();
    await server.stop();
  }
});

/** Refused before a question is asked, and before anything is migrated without a backup. */
async function setUp(url: string, speaker: Speaker) {
  const { government } = await identityOf(url);
  if (government) throw new Refusal("has-government", { name: government.name });
  const answers = await askAll(speaker);
  await migrate(url);
  await migrateQueue(url);
  return setUpGovernment(answers, new Date());
}

function sayLink({ token, expiresAt }: MadeLink, { APP_URL, PORT }: Environment, { t, format }: Speaker) {
  const home = (APP_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "");
  const until = format.dateTime(expiresAt, { dateStyle: "long", timeStyle: "short" });
  say("", t("setup.link"), `  ${home}/setup/${token}`, t("setup.once", { until }), t("setup.next"));
}

/** Asks what no option says; a terminal is asked again, whatever else hears what is wrong and ends. */
async function askAll(speaker: Speaker): Promise<SetupAnswers> {
  const reader = createInterface({ input: process.stdin });
  const lines = reader[Symbol.asyncIterator]();
  try {
    const answers: Partial<Record<SetupQuestion, string>> = {};
    for (const question of setupQuestions) answers[question] = await ask(question, lines, speaker);
    return setupSchema.parse(answers);
  } finally {
    reader.close();
  }
}

const flagOf = (question: string) => question.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

async function ask(question: SetupQuestion, lines: AsyncIterator<string>, { t }: Speaker): Promise<string> {
  const flag = flagOf(question);
  for (let given = option(flag); ; given = undefined) {
    if (given === undefined) process.stdout.write(`${t(`setup.questions.${question}`)}: `);
    const typed = given ?? ((await lines.next()).value as string | undefined);
    if (typed === undefined) throw new Refusal("answer-missing", { flag });
    const answer = question === "timeZone" && typed.trim() === "" ? "Asia/Jakarta" : typed;
    const read = setupSchema.shape[question].safeParse(answer);
    if (read.success) return answer;
    const words = t(`errors.${read.error.issues[0]?.message ?? "wrong"}` as "errors.wrong");
    if (given !== undefined || !process.stdin.isTTY) throw new Refusal("answer-wrong", { flag, words });
    say(words);
  }
}
