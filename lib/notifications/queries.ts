import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import type { IsoDate } from "@/lib/dates";
import { reading } from "@/lib/db/doors";

const shown = 50;

/**
 * What the actor was told of late, newest first; ids are made in the order of time. A reminder has the day by which the
 * thing is due, and nobody who told it; what was written to an agency has its text.
 */
export const findNews = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.notification.findMany({
      where: { personId: actor.personId },
      orderBy: { id: "desc" },
      take: shown,
      select: {
        id: true,
        topic: true,
        subjectId: true,
        at: true,
        readAt: true,
        details: true,
        actor: { select: { name: true } },
      },
    });
    return rows.map(({ topic, at, readAt, details, actor: teller, ...row }) => ({
      ...row,
      topic: topic as EventName,
      at: at.toISOString(),
      unread: readAt === null,
      actorName: teller?.name ?? null,
      due: (details as { due?: IsoDate }).due ?? null,
      text: (details as { text?: string }).text ?? null,
      role: (details as { role?: string }).role ?? "",
    }));
  });

export type News = Awaited<ReturnType<typeof findNews>>[number];
