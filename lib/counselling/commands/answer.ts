import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { acknowledgementBlockers, answerBlockers } from "../notes";
import { heldNotes, notesAbout } from "../policy";
import type { acknowledgeNoteSchema, addToNoteSchema, openNoteSchema } from "../schema";
import { sealOf } from "../seal";
import { settle } from "./settle";

/**
 * The employee opens the note: from now on its words stay, and the employee reads them. Opened twice, it is opened.
 * @throws DomainError `not-found` for anybody but the employee.
 */
export const openNote = (actor: Actor, { noteId }: z.output<typeof openNoteSchema>) =>
  writing(actor, async (tx) => {
    // A second opening, or a correction, at the same moment comes before or after, never between.
    await tx.$queryRaw`SELECT 1 FROM "CounsellingNote" WHERE id = ${noteId}::uuid FOR NO KEY UPDATE`;
    const note = await noteFor(tx, noteId, notesAbout(actor));
    const { personId, authorId, version, seenAt } = note;
    if (seenAt) return;
    await claimVersion(tx.counsellingNote, note, version, { seenAt: actor.now });
    await settle(tx, actor, { name: "counselling.seen", noteId, personId, recipient: authorId });
  });

/**
 * The employee acknowledges having read the note, with or without own words; it means no consent.
 * @throws DomainError `not-found` for anybody but the employee, `counselling.unseen`, `counselling.acknowledged`, `stale`.
 */
export const acknowledgeNote = (
  actor: Actor,
  { noteId, version, text }: z.output<typeof acknowledgeNoteSchema>,
) =>
  writing(actor, async (tx) => {
    const note = await noteFor(tx, noteId, notesAbout(actor));
    refuseBecause(acknowledgementBlockers(note));
    await claimVersion(tx.counsellingNote, note, version, { acknowledgedAt: actor.now });
    const seal = text ? (await putWords(tx, actor, note, text)).seal : undefined;
    const { personId, authorId: recipient } = note;
    await settle(tx, actor, { name: "counselling.acknowledged", noteId, personId, recipient, seal });
  });

/**
 * One of the two adds own words below the note. Answers their id.
 * @throws DomainError `not-found` for anybody else, `counselling.unseen` for an employee who has not opened it.
 */
export const addToNote = (actor: Actor, { noteId, text }: z.output<typeof addToNoteSchema>) =>
  writing(actor, async (tx) => {
    const note = await noteFor(tx, noteId, heldNotes(actor));
    const { personId, authorId } = note;
    const mine = personId === actor.personId;
    if (mine) refuseBecause(answerBlockers(note));
    const { id, seal } = await putWords(tx, actor, note, text);
    const name = mine ? "counselling.answered" : "counselling.added";
    await settle(tx, actor, { name, noteId, personId, recipient: mine ? authorId : personId, seal });
    return id;
  });

const noteColumns = {
  id: true,
  personId: true,
  authorId: true,
  version: true,
  salt: true,
  seenAt: true,
  acknowledgedAt: true,
} satisfies Prisma.CounsellingNoteSelect;

const noteFor = async (tx: Transaction, id: string, inSight: Prisma.CounsellingNoteWhereInput) =>
  found(await tx.counsellingNote.findFirst({ where: { id, AND: inSight }, select: noteColumns }));

type Note = { id: string; salt: string };

async function putWords(tx: Transaction, actor: Actor, { id: noteId, salt }: Note, text: string) {
  const { personId: authorId, now: writtenAt } = actor;
  const id = newId();
  await tx.counsellingEntry.create({ data: { id, noteId, authorId, text, writtenAt } });
  return { id, seal: sealOf(salt, { text }) };
}
