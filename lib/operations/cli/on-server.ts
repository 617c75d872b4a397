import { disconnect } from "@/lib/db/client";
import { openServerAt } from "@/lib/db/server";

import type { Finding } from "../finding";
import { silence } from "../queries/diagnosis";

/** The database's address as its owner; null, and what keeps it from being reached. */
type Reached = { url: string | null; said: Finding[] };

/** Opens the database that the settings name, however wrong the other settings are, and closes it again. */
export async function onServer<Answer>(
  { DATABASE_URL, DATA_DIR }: Readonly<Record<string, string | undefined>>,
  work: (reached: Reached) => Promise<Answer>,
): Promise<Answer> {
  // Nothing but these two: the others are what the doctor looks at.
  const server = DATABASE_URL
    ? { url: DATABASE_URL, stop: async () => {} }
    : await openServerAt({ DATA_DIR: DATA_DIR || ".data" }).catch((error: Error) => ({
        said: silence(error),
      }));
  if ("said" in server) return work({ url: null, ...server });
  process.env.DATABASE_URL = server.url;
  try {
    return await work({ url: server.url, said: [] });
  } finally {
    await disconnect();
    await server.stop();
  }
}
