import type { Actor } from "@/lib/access/actor";
import { openNote } from "@/lib/counselling/commands/answer";
import { writeNote } from "@/lib/counselling/commands/write";
import { findNotes } from "@/lib/counselling/queries";

/** The words of a talk as its form would send them. */
export const talk = {
  talkedOn: "2026-06-02",
  subject: "Tiga kali terlambat masuk rapat pagi",
  agreement: "Berangkat lebih awal; rapat Senin dipindah ke pukul delapan",
  followUpOn: "2026-06-16" as string | null,
};

/** A note that the rater wrote about the person; what a form would name of it. */
export async function aNote(rater: Actor, { personId }: Actor, changes: Partial<typeof talk> = {}) {
  await writeNote(rater, { personId, ...talk, ...changes });
  const [note] = (await findNotes(rater, { side: "rater", page: 1 })).notes;
  return { noteId: note?.id ?? "", version: note?.version ?? -1 };
}

/** The same, opened by the person. */
export async function aSeenNote(rater: Actor, person: Actor) {
  const { noteId, version } = await aNote(rater, person);
  await openNote(person, { noteId });
  return { noteId, version: version + 1 };
}

/** The notes in which the actor takes part, as the actor reads them. */
export const readBy = async (actor: Actor) => ({
  aboutMe: (await findNotes(actor, { side: "employee", page: 1 })).notes,
  byMe: (await findNotes(actor, { side: "rater", page: 1 })).notes,
});
