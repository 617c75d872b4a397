import { disconnect } from "../client";
import { openServer } from "../server";

/** Opens the database that the app uses, runs something on it through the app's own client, and closes both. */
export async function onDatabase<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const server = await openServer();
  process.env.DATABASE_URL = server.url;
  try {
    return await work();
  } finally {
    await disconnect();
    await server.stop();
  }
}
