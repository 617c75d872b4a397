import "server-only";

import { migrationNames } from "@/lib/db/migrator";
import { openServerAt } from "@/lib/db/server";
import type { Environment } from "@/lib/env";

import { identityOf } from "../gateway/database";
import { Refusal } from "../refusal";
import { type MadeBackup, makeBackup } from "./backup";

/** `without` where whoever starts the app has a backup of their own. */
type Update = Environment & { without: boolean };

/**
 * What happens to a database before this version of the app migrates it. One of the other mode is left alone: a live one never
 * meets the demo's doors, nor a demo real people. A live one that lacks migrations is backed up; null where none was needed.
 * @throws Refusal `demo-in-live`, `live-in-demo`, and what a backup is refused with.
 */
export async function prepareUpdate({ without, ...env }: Update, now: Date): Promise<MadeBackup | null> {
  const server = await openServerAt(env);
  const { government, migrations } = await identityOf(server.url).finally(() => server.stop());
  if (!government) return null;
  if (government.mode === "live" && env.demo) throw new Refusal("live-in-demo", { name: government.name });
  if (government.mode === "demo" && !env.demo) throw new Refusal("demo-in-live", { name: government.name });
  const pending = (await migrationNames()).filter((name) => !migrations.applied.includes(name));
  if (env.demo || without || pending.length === 0) return null;
  return makeBackup(env, now);
}
