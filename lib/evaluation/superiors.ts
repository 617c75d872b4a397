import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** Whose part of an evaluation falls to a superior: the rater's, the signer's, or the decider's of an objection. */
export type Below = "rater" | "signer" | "decider";

/**
 * Evaluations of whose rater, signer or decider the actor is the superior on the day; never the actor's own (see the view
 * `EvaluationSuperior`).
 */
export const superiorOf = ({ personId, today }: Actor, ...of: Below[]) =>
  ({
    superiors: { some: { of: { in: of }, superiorId: personId, ...onDay(today) } },
  }) satisfies Prisma.EvaluationWhereInput;

/** These superiors on a day, as part of what is read of an evaluation: see `superiorIn`. */
export const superiorsOn = (day: string) =>
  ({
    where: onDay(day),
    select: { of: true, superior: { select: { id: true, name: true } } },
  }) satisfies Prisma.Evaluation$superiorsArgs;

type Named = { of: string; superior: { id: string; name: string } };

/** Of what `superiorsOn` reads: the superior of one of them; null where there is nobody. */
export const superiorIn = (superiors: readonly Named[], below: Below) =>
  superiors.find(({ of }) => of === below)?.superior ?? null;
