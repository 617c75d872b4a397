import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import {
  grantedFor,
  grantedRecords,
  onDay,
  supervisedBelow,
  supervisedBy,
  yearsOf,
} from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";
import type { EvaluationStatus } from "@/lib/db/generated/enums";

import { superiorOf } from "./superiors";

/** An evaluation keeps the rater it was opened for; nobody else rates (quality.md §3.11). */
export const canRate = (actor: Actor, evaluation: { raterId: string }) =>
  evaluation.raterId === actor.personId;

type Ranked = { personId: string; superior: { id: string } | null };

/** The rater's superior of the day evaluates in the rater's place (L.IV.A.2, A.11); nobody evaluates themselves. */
export const isSuperior = (actor: Actor, { personId, superior }: Ranked) =>
  superior?.id === actor.personId && personId !== actor.personId;

type SignedBy = { personId: string; signedById: string | null; decider: { id: string } | null };

/** Who signed hands over and answers objections: the rater, or the superior in the rater's place; unsigned, it is the rater's. */
export const hasSigned = (
  actor: Actor,
  { signedById, raterId }: Pick<SignedBy, "signedById"> & { raterId: string },
) => (signedById ?? raterId) === actor.personId;

type HandedOverBy = Parameters<typeof hasSigned>[1] & SignedBy & { signerGone: boolean };

/** Who hands a document over: whoever signed it, or their superior where the signer holds no position any more (L.IV.A.2). */
export const handsOver = (actor: Actor, evaluation: HandedOverBy) =>
  hasSigned(actor, evaluation) || (evaluation.signerGone && canDecideObjection(actor, evaluation));

/** The superior of whoever signed, on the day, decides on an objection (L.V.A: berjenjang). */
export const canDecideObjection = (actor: Actor, { personId, decider }: SignedBy) =>
  decider?.id === actor.personId && personId !== actor.personId;

/** Only the person rated assesses themselves and acknowledges. */
export const isRated = (actor: Actor, evaluation: { personId: string }) =>
  evaluation.personId === actor.personId;

const disclosed = new Set<EvaluationStatus>(["handed_over", "acknowledged", "lapsed", "objected", "final"]);

type Rated = { personId: string; raterId: string; status: EvaluationStatus; signedAt: Date | null };

/**
 * What is being weighed is the rater's alone. Once signed, ratings and notes are read by everybody in sight but the person
 * rated, and by that person once the document was handed over.
 */
export function mayReadRatings(actor: Actor, evaluation: Rated) {
  if (canRate(actor, evaluation)) return true;
  return isRated(actor, evaluation) ? disclosed.has(evaluation.status) : evaluation.signedAt !== null;
}

/** The evaluations this person may know exist. Administrators of systems and agencies are not among them. */
export const visibleEvaluations = (actor: Actor): Prisma.EvaluationWhereInput => ({
  OR: [
    { personId: actor.personId },
    { raterId: actor.personId },
    { signedById: actor.personId },
    superiorOf(actor, "rater", "signer"),
    { objection: { deciderId: actor.personId } },
    ...grantedRecords(actor, "evaluation:read", (unit, letter) => ({
      unit,
      ...(letter && {
        period: { startsOn: { lte: new Date(letter.to) }, endsOn: { gte: new Date(letter.from) } },
      }),
    })),
  ],
});

/**
 * Opening data about people whose predicates this person may read: their own, of whom they rate or rate below them today or are to
 * rate now, and by grant. An opening datum has no rater of its own who could keep it in sight.
 * @param open evaluations whose window is open on the actor's day: after it, what was never signed keeps nobody's past in sight.
 */
export const visiblePastPredicates = (
  actor: Actor,
  open: Prisma.EvaluationWhereInput,
): Prisma.PastPredicateWhereInput => ({
  OR: [
    {
      person: {
        OR: [
          { id: actor.personId },
          supervisedBy(actor),
          supervisedBelow(actor),
          { evaluations: { some: { raterId: actor.personId, signedAt: null, AND: open } } },
        ],
      },
    },
    ...grantedRecords(actor, "evaluation:read", (unit, letter) => ({
      person: { assignments: { some: { ...onDay(actor.today), position: { unit } } } },
      ...yearsOf(letter),
    })),
  ],
});

const headed = (person: Prisma.PersonWhereInput, seat: Prisma.AssignmentWhereInput) =>
  ({
    some: { isHead: true, assignments: { some: { person, ...seat } } },
  }) satisfies Prisma.PositionListRelationFilter;

/** The person and their rater of the day: on the unit that either leads, the person is evaluated. */
const selfOrRater = ({ personId, today }: Actor): Prisma.PersonWhereInput => ({
  OR: [{ id: personId }, { supervises: { some: { personId, ...onDay(today) } } }],
});

/**
 * Units whose result this person decides: those whose head they rate today (SE 3/2023), or by the cycle's office. Nobody decides
 * on a unit that they or their own rater lead, in whatever seat: the result bounds how they are rated themselves.
 */
export const decidableUnits = (actor: Actor): Prisma.UnitWhereInput => ({
  NOT: { positions: headed(selfOrRater(actor), onDay(actor.today)) },
  OR: [
    { positions: headed(supervisedBy(actor), { kind: "definitive", ...onDay(actor.today) }) },
    grantedFor(actor, "cycle:manage"),
  ],
});

/**
 * The regional HR agency receives the reports of final evaluations (L.V.A). They are for the official in charge (PyB), in a
 * region its secretary; no article says who keeps them, and the agency that keeps the cycle does for that official. [I]
 */
export const canReceiveReports = (actor: Actor) => holds(actor, "cycle:manage");
