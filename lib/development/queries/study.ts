import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { visibleProfiles } from "@/lib/competency/policy";
import { reading } from "@/lib/db/doors";
import { leaveOf, studyLeaves } from "@/lib/study/queries";

/** The leave of study (tugas belajar) that somebody in sight is on today: what, where, since when and until when; null without one. */
export const studyLeaveToday = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const row = await tx.studyLeave.findFirst({
      where: { person: { id: personId, AND: visibleProfiles(actor) }, ...onDay(actor.today) },
      ...studyLeaves,
    });
    return row && leaveOf(row);
  });

export type StudyLeaveToday = NonNullable<Awaited<ReturnType<typeof studyLeaveToday>>>;
