import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { AuditedKind, SampleKind } from "@/lib/db/generated/enums";
import { refuseUnless } from "@/lib/errors";

import { auditsToday, visibleSamples } from "../policy";
import { readableSamples } from "./readable";

/** A letter as samples are drawn by it: where, of which days, and which kinds of records. */
export const letterOfSample = {
  ...{ id: true, number: true, wholeRegion: true, kinds: true, coversFrom: true, coversTo: true },
  agencies: { select: { agencyId: true } },
} as const satisfies Prisma.AuditLetterSelect;

type Letter = Prisma.AuditLetterGetPayload<{ select: typeof letterOfSample }>;

const within = ({ wholeRegion, agencies }: Letter) =>
  wholeRegion ? {} : { agencyId: { in: agencies.map(({ agencyId }) => agencyId) } };

/**
 * The ids of all that a letter opens to the actor in a year and that can be drawn: evaluations once they are signed, plans once they were
 * confirmed.
 */
export async function populationOf(
  tx: Transaction,
  actor: Actor,
  letter: Letter,
  { kind, year }: { kind: SampleKind; year: number },
): Promise<string[]> {
  const { coversFrom, coversTo } = letter;
  const found = { select: { id: true }, orderBy: { id: "asc" } } as const;
  const covered = coversFrom.getUTCFullYear() <= year && year <= coversTo.getUTCFullYear();
  if (!covered) return [];
  const rows =
    kind === "evaluations"
      ? await tx.evaluation.findMany({
          ...found,
          where: {
            ...within(letter),
            ...{ unit: grantedFor(actor, "evaluation:read"), signedAt: { not: null } },
            period: { cycle: { year }, startsOn: { lte: coversTo }, endsOn: { gte: coversFrom } },
          },
        })
      : await tx.performancePlan.findMany({
          ...found,
          where: {
            ...within(letter),
            ...{ year, unit: grantedFor(actor, "plan:read"), approvedEdition: { gt: 0 } },
          },
        });
  return rows.map(({ id }) => id);
}

const shown = {
  ...{ id: true, kind: true, year: true, seed: true, size: true, drawnAt: true },
  ...{ letter: { select: { number: true } }, drawnBy: { select: { name: true } } },
} as const;

/**
 * The samples that the actor's running letters drew, the latest first, and the letters by which more can be drawn.
 * @throws DomainError `not-found` for whoever is no auditor.
 */
export const findSamples = (actor: Actor) =>
  reading(actor, async (tx) => {
    refuseUnless(holds(actor, "letter:hold"));
    const drawn = await tx.auditSample.findMany({
      where: visibleSamples(actor),
      orderBy: { id: "desc" },
      take: 100,
      select: { ...shown, items: { select: { subjectId: true } } },
    });
    const rows = await readableSamples(tx, actor, drawn);
    const letters = await tx.auditLetter.findMany({
      where: { AND: [auditsToday(actor), { kinds: { hasSome: ["evaluations", "plans"] } }] },
      orderBy: { id: "desc" },
      select: { id: true, number: true, kinds: true, coversFrom: true, coversTo: true },
    });
    return {
      samples: rows.map(({ id, kind, year, seed, size, ...row }) => ({
        ...{ id, kind, year, seed, size, letter: row.letter.number, by: row.drawnBy.name },
        drawnAt: row.drawnAt.toISOString(),
      })),
      letters: letters.map(({ coversFrom, coversTo, kinds, ...letter }) => ({
        ...{ ...letter, kinds: kinds as AuditedKind[] },
        ...{ from: dateOf(coversFrom), to: dateOf(coversTo) },
      })),
    };
  });

export type SampleShown = Awaited<ReturnType<typeof findSamples>>["samples"][number];

/** One record of a sample, by its place in the draw. */
export type Drawn = { place: number; id: string; name: string; unit: string; period: PeriodOf | null };
type PeriodOf = { kind: "periodic" | "annual"; number: number; year: number; cadence: Cadence };
type Cadence = "monthly" | "quarterly" | "semester";

/**
 * A sample with what was drawn, and every bundle that was taken of it with the hash of its manifest; null for whoever is no auditor of
 * its letter, whose role does not reach all of it, or once the letter is over.
 */
export const findSample = (actor: Actor, sampleId: string) =>
  reading(actor, async (tx) => {
    if (!z.uuid().safeParse(sampleId).success) return null;
    const sample = await tx.auditSample.findFirst({
      where: { id: sampleId, AND: visibleSamples(actor) },
      select: { ...shown, population: true, items: { orderBy: { place: "asc" } } },
    });
    if (!sample || (await readableSamples(tx, actor, [sample])).length === 0) return null;
    const { letter, drawnBy, drawnAt, items, population, ...row } = sample;
    const taken = await tx.auditEvent.findMany({
      where: { subjectId: sampleId, name: "oversight.bundle-taken" },
      orderBy: { at: "desc" },
      select: { at: true, details: true },
    });
    return {
      ...{ ...row, letter: letter.number, by: drawnBy.name, drawnAt: drawnAt.toISOString() },
      ...{ population: population.length, drawn: await drawnRecords(tx, sample.kind, items) },
      taken: taken.map(({ at, details }) => ({
        at: at.toISOString(),
        digest: digestIn.parse(JSON.parse(details)).digest,
      })),
    };
  });

const digestIn = z.object({ digest: z.string().catch("") });

async function drawnRecords(
  tx: Transaction,
  kind: SampleKind,
  items: readonly { place: number; subjectId: string }[],
): Promise<Drawn[]> {
  const id = { in: items.map(({ subjectId }) => subjectId) };
  const who = { person: { select: { name: true } }, unit: { select: { name: true } } } as const;
  const rows =
    kind === "evaluations"
      ? (
          await tx.evaluation.findMany({
            where: { id },
            select: {
              ...{ id: true, ...who },
              period: {
                select: { kind: true, number: true, cycle: { select: { year: true, cadence: true } } },
              },
            },
          })
        ).map(({ period: { cycle, ...period }, ...one }) => ({ ...one, period: { ...period, ...cycle } }))
      : (await tx.performancePlan.findMany({ where: { id }, select: { id: true, ...who } })).map((one) => ({
          ...{ ...one, period: null },
        }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap(({ place, subjectId }) => {
    const row = byId.get(subjectId);
    return row ? [{ place, id: row.id, name: row.person.name, unit: row.unit.name, period: row.period }] : [];
  });
}
