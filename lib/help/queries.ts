import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";

const sixWeeks = 42 * 24 * 60 * 60_000;

/**
 * Whether home greets somebody with the first help: in the first six weeks of their account, and in a demo always, until they say that
 * they have seen enough.
 */
export const isWelcomed = (actor: Actor) =>
  reading(actor, async (tx) => {
    const { personId, world, now } = actor;
    const newest = new Date(Date.parse(now) - sixWeeks);
    const account = await tx.account.findFirst({
      where: { personId, welcomeOver: false, ...(world === "real" && { createdAt: { gte: newest } }) },
      select: { id: true },
    });
    return account !== null;
  });
