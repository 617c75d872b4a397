import "server-only";

import type { Actor } from "@/lib/access/actor";
import { clockOf } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { settleSoon } from "@/lib/db/outbox";
import { remindOn, roundPatience } from "@/lib/deadlines/commands";
import { refuseUnless } from "@/lib/errors";

/**
 * Sets the date that the rules receive; it does not exist outside a demo. No day passes by itself there, so the worker settles
 * what it ends, and the reminders of the day go out with it.
 */
export const setDemoClock = (actor: Actor, { date }: { date: string }) =>
  writing(
    actor,
    async (tx) => {
      refuseUnless(actor.world === "demo");
      const government = await tx.government.update({
        where: { id: 1 },
        data: { demoToday: new Date(date) },
      });
      await recordEvent(tx, actor, {
        name: "cycle.demo-clock-set",
        subjectId: actor.personId,
        agencyId: null,
        details: { date },
      });
      await settleSoon(tx);
      await remindOn(tx, clockOf(government, new Date()));
    },
    roundPatience,
  );
