import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** The notes of talks that somebody held with the actor. */
export const notesAbout = ({ personId }: Actor): Prisma.CounsellingNoteWhereInput => ({ personId });

/** The notes that the actor wrote as rater; they stay readable to them after somebody else rates the person. */
export const notesBy = ({ personId }: Actor): Prisma.CounsellingNoteWhereInput => ({ authorId: personId });

/** The notes that exist for the actor: of the two who talked, and of nobody else, whatever their role (L.III.D). */
export const heldNotes = (actor: Actor): Prisma.CounsellingNoteWhereInput => ({
  OR: [notesAbout(actor), notesBy(actor)],
});

/** People whom the actor rated on the day of the talk. */
export const ratedThen = (actor: Actor, talkedOn: string) => supervisedBy({ ...actor, today: talkedOn });
