import { openDatabase } from "../support/database";
import { aDailyWrite, aRaterOf, screens } from "../support/screens";
import startServer from "../support/server";
import stopServer from "../support/server-down";
import { statementsOf } from "../support/statements";
import { type Figure, judged } from "./figure";

const sizes = [1, 10, 100];
const mostOfDailyWrite = 8;

/** Statements sent to PostgreSQL: per screen with 1, 10 and 100 people in it, and by the daily write. */
export async function statements(): Promise<Figure[]> {
  await startServer();
  const drop = await openDatabase();
  try {
    return [...(await perScreen()), await ofDailyWrite()];
  } finally {
    await drop();
    await stopServer();
  }
}

/** The most of all sizes beside the count for one person: a list may not ask more often because it is longer. */
async function perScreen() {
  const worlds = [];
  for (const size of sizes) worlds.push(await aRaterOf(size));
  const figures: Figure[] = [];
  for (const [screen, show] of Object.entries(screens)) {
    const counts: number[] = [];
    for (const world of worlds) counts.push(await statementsOf(() => show(world)));
    const name = `statements: ${screen}`;
    figures.push(judged({ name, value: Math.max(...counts), unit: "statements", reference: counts[0] ?? 0 }));
  }
  return figures;
}

async function ofDailyWrite() {
  const besides = (await statementsOf(await aDailyWrite())) - ["BEGIN", "COMMIT"].length;
  const name = "statements: the daily write";
  return judged({ name, value: besides, unit: "statements", reference: mostOfDailyWrite });
}
