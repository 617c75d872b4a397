import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { keptCorrections, visibleCorrections } from "../policy";
import { presentOf } from "./present";

const requestShown = {
  ...{ id: true, version: true, field: true, present: true, wanted: true, reason: true, state: true },
  ...{ askedAt: true, dueOn: true, decidedAt: true, answer: true, correctedOn: true },
  decidedBy: { select: { name: true } },
  evidence: { select: { evidence: { select: { id: true, name: true } } } },
} satisfies Prisma.CorrectionRequestSelect;

type Row = Prisma.CorrectionRequestGetPayload<{ select: typeof requestShown }>;

/** Days as YYYY-MM-DD, instants in ISO 8601. */
function requestOf({ evidence, decidedBy, ...row }: Row, today: string) {
  const dueOn = dateOf(row.dueOn);
  return {
    ...row,
    ...{ askedAt: row.askedAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null },
    ...{ dueOn, overdue: row.state === "open" && dueOn < today },
    ...{ correctedOn: row.correctedOn && dateOf(row.correctedOn), decidedBy: decidedBy?.name ?? null },
    files: evidence.map((use) => use.evidence),
  };
}

/** The actor's own requests, those that wait first, then the latest; with what is on record now, for the form. */
export const findOwnCorrections = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.correctionRequest.findMany({
      where: { personId: actor.personId },
      orderBy: [{ state: "asc" }, { askedAt: "desc" }, { id: "desc" }],
      take: 100,
      select: requestShown,
    });
    const all = rows.map((row) => requestOf(row, actor.today));
    return {
      open: all.filter(({ state }) => state === "open"),
      answered: all
        .filter(({ state }) => state !== "open")
        .sort((one, other) => (other.decidedAt ?? "").localeCompare(one.decidedAt ?? "")),
      present: await presentOf(tx, actor),
    };
  });

export type OwnCorrection = Awaited<ReturnType<typeof findOwnCorrections>>["open"][number];

const pageSize = 20;

/**
 * One page of the requests of people whose records the actor keeps: those that wait by their day, or those that were answered, the
 * latest first; with how many wait and how many of these are late.
 */
export const findKeptCorrections = (
  actor: Actor,
  { show, page }: { show: "open" | "answered"; page: number },
) =>
  reading(actor, async (tx) => {
    const kept = keptCorrections(actor);
    const open = await tx.correctionRequest.count({ where: { AND: kept, state: "open" } });
    const overdue = await tx.correctionRequest.count({
      where: { AND: kept, state: "open", dueOn: { lt: new Date(actor.today) } },
    });
    const decided = { in: ["corrected", "refused"] } satisfies Prisma.EnumCorrectionStateFilter;
    const where = { AND: kept, state: show === "open" ? ("open" as const) : decided };
    const total = show === "open" ? open : await tx.correctionRequest.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(page, pages);
    const rows = await tx.correctionRequest.findMany({
      where,
      orderBy: [show === "open" ? { dueOn: "asc" } : { decidedAt: "desc" }, { id: "asc" }],
      take: pageSize,
      skip: (shown - 1) * pageSize,
      select: {
        ...requestShown,
        person: {
          select: {
            ...{ id: true, name: true, number: true },
            assignments: {
              where: { kind: "definitive", ...onDay(actor.today) },
              take: 1,
              select: {
                position: {
                  select: {
                    title: true,
                    unit: { select: { name: true } },
                    agency: { select: { shortName: true } },
                  },
                },
              },
            },
          },
        },
      },
    });
    const requests = rows.map(({ person: { assignments, ...person }, ...row }) => ({
      ...requestOf(row, actor.today),
      person,
      place: assignments[0]?.position ?? null,
    }));
    return { requests, open, overdue, page: shown, pages };
  });

export type KeptCorrection = Awaited<ReturnType<typeof findKeptCorrections>>["requests"][number];

/** For the list of tasks: how many requests wait for the actor and how many are late, and the actor's own that wait for others. */
export async function correctionsWaiting(tx: Transaction, actor: Actor) {
  const rows = await tx.correctionRequest.findMany({
    where: { state: "open", OR: [{ personId: actor.personId }, keptCorrections(actor)] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 1000,
    select: { id: true, personId: true, field: true, askedAt: true, dueOn: true },
  });
  const toAnswer = rows.filter(({ personId }) => personId !== actor.personId);
  const own = rows.filter(({ personId }) => personId === actor.personId);
  return {
    corrections: {
      count: toAnswer.length,
      overdue: toAnswer.filter(({ dueOn }) => dateOf(dueOn) < actor.today).length,
      dueOn: toAnswer[0] ? dateOf(toAnswer[0].dueOn) : null,
    },
    ownCorrections: own.map(({ id, field, askedAt }) => ({ id, field, askedAt })),
  };
}

/** A file that is attached to a request in the actor's sight; null for any other. */
export const findCorrectionFile = (actor: Actor, evidenceId: string) =>
  reading(actor, async (tx) => {
    const file = await tx.evidence.findFirst({
      where: { id: evidenceId, kind: "file", corrections: { some: { request: visibleCorrections(actor) } } },
      select: { name: true, sha256: true, mediaType: true, bytes: true },
    });
    const { sha256, mediaType, bytes } = file ?? {};
    return file && sha256 && mediaType && bytes ? { name: file.name, sha256, mediaType, bytes } : null;
  });
