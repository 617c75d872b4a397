import "server-only";

import { randomBytes } from "node:crypto";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { correctionBlockers, talkBlockers } from "../notes";
import { notesBy, ratedThen } from "../policy";
import type { correctNoteSchema, writeNoteSchema } from "../schema";
import { sealOf } from "../seal";
import { settle } from "./settle";

/**
 * Keeps what a talk with somebody whom the actor rates was about and what was agreed in it (konseling kinerja, art. 21,
 * L.III.D). The employee is told; nobody else ever reads it. Answers its id.
 * @throws DomainError `not-found` for anybody but today's rater, `counselling.talk-to-come`, `counselling.not-rater-then`.
 */
export const writeNote = (actor: Actor, { personId, ...talk }: z.output<typeof writeNoteSchema>) =>
  writing(actor, async (tx) => {
    found(
      await tx.person.findFirst({ where: { id: personId, AND: supervisedBy(actor) }, select: { id: true } }),
    );
    await refuseTalk(tx, actor, personId, talk.talkedOn);
    const [noteId, salt] = [newId(), randomBytes(32).toString("hex")];
    const note = { id: noteId, personId, authorId: actor.personId, salt };
    await tx.counsellingNote.create({ data: { ...note, ...columnsOf(talk), writtenAt: actor.now } });
    const seal = sealOf(salt, talk);
    await settle(tx, actor, { name: "counselling.written", noteId, personId, recipient: personId, seal });
    return noteId;
  });

/**
 * Puts other words in place of those that the employee has not opened yet; whoever wrote them answers for them, also after
 * somebody else rates the person.
 * @throws DomainError `not-found` for anybody but who wrote the note, `counselling.seen`, `counselling.talk-to-come`,
 * `counselling.not-rater-then`, `stale`.
 */
export const correctNote = (actor: Actor, { noteId, version, ...talk }: z.output<typeof correctNoteSchema>) =>
  writing(actor, async (tx) => {
    const note = found(
      await tx.counsellingNote.findFirst({
        where: { id: noteId, AND: notesBy(actor) },
        select: { id: true, version: true, personId: true, salt: true, seenAt: true },
      }),
    );
    const { personId, salt, seenAt } = note;
    refuseBecause(correctionBlockers({ seenAt }));
    await refuseTalk(tx, actor, personId, talk.talkedOn);
    const words = { ...columnsOf(talk), writtenAt: actor.now };
    await claimVersion(tx.counsellingNote, note, version, words);
    const seal = sealOf(salt, talk);
    await settle(tx, actor, { name: "counselling.corrected", noteId, personId, recipient: personId, seal });
  });

async function refuseTalk(tx: Transaction, actor: Actor, personId: string, talkedOn: string) {
  const rated = await tx.person.count({ where: { id: personId, AND: ratedThen(actor, talkedOn) } });
  refuseBecause(talkBlockers({ talkedOn, today: actor.today, rated: rated > 0 }));
}

type Talk = { talkedOn: string; subject: string; agreement: string; followUpOn: string | null };

const columnsOf = ({ talkedOn, followUpOn, ...words }: Talk) => ({
  ...words,
  talkedOn: new Date(talkedOn),
  followUpOn: followUpOn && new Date(followUpOn),
});
