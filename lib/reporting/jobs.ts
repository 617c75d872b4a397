import "server-only";

import { clockOf } from "@/lib/access/clock";
import { atOnce } from "@/lib/db/doors";
import { log } from "@/lib/log";

import { keepFigures } from "./commands/rebuild";

const pause = 1_000;

/**
 * Looks every second for what is due to be counted, until the process ends: a figure is at most two seconds behind what it
 * counts. What fails is due still, and tried again.
 */
export async function keepCounting(clock = () => new Date()): Promise<never> {
  for (;;) {
    try {
      const government = await atOnce((db) => db.government.findUnique({ where: { id: 1 } }));
      // A database that is not set up yet has nothing to count.
      if (government) await keepFigures(clockOf(government, clock()).today);
    } catch (error) {
      log.error({ error }, "figures were not counted");
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}
