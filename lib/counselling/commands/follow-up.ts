import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { stepBlockers } from "../notes";
import { notesBy } from "../policy";
import type { followUpNoteSchema } from "../schema";
import { sealOf } from "../seal";
import { settle } from "./settle";

type FollowedUp = z.output<typeof followUpNoteSchema>;

/**
 * Notes what the rater makes of a talk, in the steps of art. 20, with the next date if one was agreed. The employee is
 * told. Answers the id of what was noted.
 * @throws DomainError `not-found` for anybody but who wrote the note, `counselling.not-rater-now`,
 * `counselling.nothing-tried` for taking over too early, `counselling.taken-over` afterwards, `counselling.follow-up-past`.
 */
export const followUpNote = (actor: Actor, { noteId, step, text, followUpOn }: FollowedUp) =>
  writing(actor, async (tx) => {
    // Two steps at the same moment come one after the other, so that the second knows of the first.
    await tx.$queryRaw`SELECT 1 FROM "CounsellingNote" WHERE id = ${noteId}::uuid FOR NO KEY UPDATE`;
    const { personId, salt, entries } = found(
      await tx.counsellingNote.findFirst({
        where: { id: noteId, AND: notesBy(actor) },
        select: { personId: true, salt: true, entries: { select: { step: true } } },
      }),
    );
    const earlier = entries.flatMap((entry) => entry.step ?? []);
    const rates = await ratesNow(tx, actor, personId);
    refuseBecause(stepBlockers({ step, earlier, followUpOn, today: actor.today, rates }));
    const entry = { id: newId(), noteId, authorId: actor.personId, step, text, writtenAt: actor.now };
    await tx.counsellingEntry.create({ data: { ...entry, followUpOn: followUpOn && new Date(followUpOn) } });
    const seal = sealOf(salt, { step, text, followUpOn });
    await settle(tx, actor, { name: "counselling.followed-up", noteId, personId, recipient: personId, seal });
    return entry.id;
  });

const ratesNow = async (tx: Transaction, actor: Actor, personId: string) =>
  (await tx.person.count({ where: { id: personId, AND: supervisedBy(actor) } })) > 0;
