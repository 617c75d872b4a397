import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

/** Sets the date that the rules receive; it does not exist outside a demo. */
export const setDemoClock = (actor: Actor, { date }: { date: string }) =>
  writing(actor, async (tx) => {
    refuseUnless(actor.world === "demo");
    await tx.government.update({ where: { id: 1 }, data: { demoToday: new Date(date) } });
    await recordEvent(tx, actor, {
      name: "cycle.demo-clock-set",
      subjectId: actor.personId,
      agencyId: null,
      details: { date },
    });
  });
