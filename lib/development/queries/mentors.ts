import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { TrainingForm } from "@/lib/db/generated/enums";
import { assignmentOf } from "@/lib/organisation/queries";
import { peopleNamed } from "@/lib/planning/queries/people";

import { mentoredLines, possibleMentors } from "../policy";
import { type Because, meaningOf } from "../proposals";

/** A few colleagues of the actor's agency by a part of the name or the beginning of the NIP: name, position and unit. */
export async function mentorsNamed(tx: Transaction, actor: Actor, search: string) {
  if (search === "") return [];
  const seat = await assignmentOf(tx, actor.personId, actor.today);
  return seat ? peopleNamed(tx, actor, search, possibleMentors(actor, seat.position.agencyId)) : [];
}

/**
 * The lines of somebody's approved plan in which the actor is named as mentor: what for, how and when; neither what they cost nor why
 * they were proposed. Null where there are none.
 */
export const findMentored = (actor: Actor, planId: string) =>
  reading(actor, async (tx) => {
    const rows = await tx.developmentItem.findMany({
      where: { planId, AND: mentoredLines(actor) },
      orderBy: [{ place: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, goal: true, form: true, hours: true, startsOn: true, endsOn: true, because: true },
        competency: { select: { id: true, code: true, name: true } },
        plan: {
          select: { year: true, person: { select: { name: true } }, unit: { select: { name: true } } },
        },
      },
    });
    const [first] = rows;
    if (!first) return null;
    const { year, person, unit } = first.plan;
    return { year, name: person.name, unit: unit.name, lines: rows.map(mentoredLineOf) };
  });

type MentoredRow = {
  id: string;
  goal: string | null;
  form: TrainingForm | null;
  hours: { toString(): string };
  startsOn: Date;
  endsOn: Date;
  because: unknown;
  competency: { id: string; code: string; name: string } | null;
};

function mentoredLineOf({ because, hours, startsOn, endsOn, ...row }: MentoredRow) {
  const { id, goal, form, competency } = row;
  return {
    ...{ id, goal, form, competency, hours: hours.toString() },
    ...{ startsOn: dateOf(startsOn), endsOn: dateOf(endsOn) },
    meaning: because ? meaningOf(because as Because, { close: false }) : null,
  };
}

export type MentoredPlan = NonNullable<Awaited<ReturnType<typeof findMentored>>>;
