import { currentUsername } from "@/lib/access/session";

export const dynamic = "force-dynamic";

/** The name with which somebody is signed in in this browser, null for nobody: for a page whose session ended, before it goes on. */
export const GET = async () =>
  Response.json({ username: await currentUsername() }, { headers: { "cache-control": "private, no-store" } });
