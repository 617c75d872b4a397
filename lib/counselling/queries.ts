import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { nextFollowUp } from "./notes";
import { notesAbout, notesBy } from "./policy";

const pageSize = 20;
const person = { select: { name: true } } as const;

const noteLine = ({ today }: Actor) =>
  ({
    id: true,
    version: true,
    personId: true,
    authorId: true,
    talkedOn: true,
    subject: true,
    agreement: true,
    followUpOn: true,
    writtenAt: true,
    seenAt: true,
    acknowledgedAt: true,
    author: person,
    person: {
      select: { name: true, raters: { where: onDay(today), select: { raterId: true } } },
    },
    entries: {
      orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
      select: { id: true, step: true, text: true, followUpOn: true, writtenAt: true, author: person },
    },
  }) satisfies Prisma.CounsellingNoteSelect;

type NoteRow = Prisma.CounsellingNoteGetPayload<{ select: ReturnType<typeof noteLine> }>;

const dayOf = (date: Date | null) => date && dateOf(date);

/**
 * A note as one of the two sees it: days as YYYY-MM-DD, instants in ISO 8601. The employee gets no words before having
 * opened it, so that nobody corrects what was read.
 */
function noteOf(row: NoteRow, { personId }: Actor) {
  const { id, version, authorId, seenAt, acknowledgedAt, subject, agreement } = row;
  const authorRates = row.person.raters.some(({ raterId }) => raterId === authorId);
  const side = row.personId === personId ? ("employee" as const) : ("rater" as const);
  const entries = row.entries.map(({ author, writtenAt, followUpOn, ...entry }) => ({
    ...entry,
    author: author.name,
    followUpOn: dayOf(followUpOn),
    writtenAt: writtenAt.toISOString(),
  }));
  const followUpOn = dayOf(row.followUpOn);
  const words = { subject, agreement, followUpOn, entries, next: nextFollowUp({ followUpOn }, entries) };
  return {
    ...{ id, version, side, name: side === "employee" ? row.author.name : row.person.name },
    talkedOn: dateOf(row.talkedOn),
    writtenAt: row.writtenAt.toISOString(),
    /** Whether the actor wrote it and is still the rater, who alone notes steps. */
    rates: side === "rater" && authorRates,
    /** The day agreed on which nobody follows up, since its writer rates the employee no more; only the employee is told. */
    dropped: side === "employee" && seenAt && !authorRates ? words.next : null,
    seen: seenAt !== null,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    words: side === "rater" || seenAt ? words : null,
  };
}

export type CounsellingNote = ReturnType<typeof noteOf>;

/** One page of the notes in which the actor takes part, on either side, the latest talk first. */
export const findNotes = (actor: Actor, { side, page }: { side: "employee" | "rater"; page: number }) =>
  reading(actor, async (tx) => {
    const where = side === "employee" ? notesAbout(actor) : notesBy(actor);
    const pages = Math.max(1, Math.ceil((await tx.counsellingNote.count({ where })) / pageSize));
    const shown = Math.min(page, pages);
    const notes = await notesOf(tx, actor, where, { take: pageSize, skip: (shown - 1) * pageSize });
    const written = await tx.counsellingNote.count({ where: notesBy(actor) });
    const unseen = await tx.counsellingNote.count({ where: { ...notesAbout(actor), seenAt: null } });
    return { notes, page: shown, pages, written, unseen };
  });

/**
 * What the actor wrote about somebody whom they rate today, the latest talk first; null for everybody who does not rate
 * that person, the rater's own superior included.
 */
export const findNotesOn = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const rated = await tx.person.count({ where: { id: personId, AND: supervisedBy(actor) } });
    return rated === 0 ? null : notesOf(tx, actor, { personId, AND: notesBy(actor) });
  });

async function notesOf(
  tx: Transaction,
  actor: Actor,
  where: Prisma.CounsellingNoteWhereInput,
  part: { take?: number; skip?: number } = {},
) {
  const orderBy: Prisma.CounsellingNoteOrderByWithRelationInput[] = [{ talkedOn: "desc" }, { id: "desc" }];
  const rows = await tx.counsellingNote.findMany({ where, orderBy, ...part, select: noteLine(actor) });
  return rows.map((row) => noteOf(row, actor));
}

/** What waits of talks: notes that the actor has not opened, and talks to follow up by today. */
export type TalksWaiting = { unseen: number; due: number };

/**
 * One row of `TalksWaiting`: notes to open, and talks with people whom the actor rates today to follow up. As SQL, so that
 * the list of tasks, which everybody opens with, asks once for all that waits beside progress.
 */
export const talksWaiting = ({ personId, today }: Actor) => Prisma.sql`
  SELECT count(*) FILTER (WHERE n."personId" = ${personId}::uuid AND n."seenAt" IS NULL)::int AS unseen,
    count(*) FILTER (WHERE n."authorId" = ${personId}::uuid
      AND (CASE WHEN l.noted THEN l."followUpOn" ELSE n."followUpOn" END) <= ${today}::date
      AND EXISTS (SELECT 1 FROM "Supervision" v WHERE v."personId" = n."personId" AND v."raterId" = n."authorId"
        AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')))::int AS due
  FROM "CounsellingNote" n LEFT JOIN LATERAL (SELECT true AS noted, e."followUpOn" FROM "CounsellingEntry" e
    WHERE e."noteId" = n.id AND e.step IS NOT NULL ORDER BY e."writtenAt" DESC, e.id DESC LIMIT 1) l ON true
  WHERE ${personId}::uuid IN (n."personId", n."authorId")`;
