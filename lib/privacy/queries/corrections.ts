import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { onDay } from "@/lib/access/visibility";
import { dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { CorrectionField } from "@/lib/db/generated/enums";
import { departures } from "@/lib/organisation/departures";

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

type Waits = {
  count: number;
  overdue: number;
  dueOn: IsoDate | null;
  own: { id: string; field: CorrectionField; askedAt: string }[];
};

/**
 * For the list of tasks: how many requests wait for the actor (`keptCorrections`) and how many are late, and the actor's own that
 * wait for others. One statement.
 */
export async function correctionsWaiting(tx: Transaction, actor: Actor) {
  const { personId, today } = actor;
  const [{ own, ...corrections }] = await tx.$queryRaw<[Waits]>`
    WITH held AS (SELECT r.id, r."dueOn", a.kind = 'definitive' AND ${today}::date BETWEEN a."validFrom"
        AND coalesce(a."validTo", 'infinity') AS own, EXISTS (SELECT FROM "Movement" m WHERE m."personId" = r."personId"
        AND m.kind::text = ANY (${[...departures]}::text[])) AS departs,
        EXISTS (SELECT FROM unnest(${unitPathsFor(actor, "people:manage")}::text[]) given WHERE u.path ^@ given) AS given
      FROM "CorrectionRequest" r JOIN "Assignment" a ON a."personId" = r."personId" JOIN "Position" p ON p.id = a."positionId"
        JOIN "Unit" u ON u.id = p."unitId" WHERE r.state = 'open' AND r."personId" <> ${personId}::uuid),
    kept AS (SELECT "dueOn" FROM held GROUP BY id, "dueOn" HAVING bool_or(own AND given) OR bool_and(departs AND given))
    SELECT count(*)::int AS count, (count(*) FILTER (WHERE "dueOn" < ${today}::date))::int AS overdue,
      min("dueOn")::text AS "dueOn",
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'field', r.field, 'askedAt', r."askedAt")
        ORDER BY r."dueOn", r.id), '[]') FROM "CorrectionRequest" r
        WHERE r."personId" = ${personId}::uuid AND r.state = 'open') AS own
    FROM kept`;
  return {
    corrections,
    ownCorrections: own.map(({ id, field, askedAt }) => ({ id, field, askedAt: new Date(askedAt) })),
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
