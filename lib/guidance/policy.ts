import type { Actor } from "@/lib/access/actor";
import { supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import { addDays } from "@/lib/dates";
import type { Prisma } from "@/lib/db/generated/client";

import { daysTakenOver, lowPredicates } from "./guidance";

type Rated = {
  personId: string;
  raterId: string;
  signedById: string | null;
  /** Who rates the person on the actor's day. */
  supervisorId: string | null;
};

/**
 * Guidance is written by whoever rates the person on the day (art. 21: pimpinan): with a transfer it goes to the new supervisor
 * by itself (O2), whoever opened it.
 */
export const canGuide = (
  actor: Actor,
  { personId, supervisorId }: Pick<Rated, "personId" | "supervisorId">,
) => supervisorId === actor.personId && personId !== actor.personId;

/**
 * Evaluations with a low predicate that are today's direct supervisor's to follow with guidance, whoever rated them: once the
 * person was told, for a year. Nothing else of such an evaluation is in sight by this.
 */
export const toGuide = (actor: Actor): Prisma.EvaluationWhereInput => ({
  personId: { not: actor.personId },
  person: supervisedBy(actor),
  predicate: { in: [...lowPredicates] },
  handedOverAt: { gte: new Date(addDays(actor.today, -daysTakenOver)) },
});

/** Whoever rates the person today, or rated or signed the evaluation, appreciates it. */
export const canAppreciate = (actor: Actor, { personId, raterId, signedById, supervisorId }: Rated) =>
  [supervisorId, raterId, signedById].includes(actor.personId) && personId !== actor.personId;

const ofPeople = (actor: Actor): Prisma.EvaluationWhereInput[] => [
  { personId: actor.personId },
  { person: supervisedBy(actor) },
  { person: supervisedBelow(actor) },
];

/**
 * Guidance that exists for the actor: their own, and of those below them in the line of rating, as today's supervisor and as
 * that supervisor's superior. Records of pembinaan are of a stricter class than ratings (art. 21, L.III.D [I]): those who keep
 * records and auditors read that it was opened and closed in the trail, and not a word of it; nor does a former supervisor.
 */
export const visibleGuidance = (actor: Actor): Prisma.GuidanceWhereInput => ({
  evaluation: { OR: ofPeople(actor) },
});

/** The same circle reads appreciation, and whoever gave it. */
export const visibleAppreciations = (actor: Actor): Prisma.AppreciationWhereInput => ({
  OR: [{ giverId: actor.personId }, { evaluation: { OR: ofPeople(actor) } }],
});
