import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { keptPeople } from "@/lib/organisation/policy";
import { assignmentOf } from "@/lib/organisation/queries";

import { gradeStepBlockers } from "../grade-step";
import { gradeStepsIn } from "../queries/grade-steps";
import type { saveGradeStepSchema } from "../schema";

type Wanted = z.output<typeof saveGradeStepSchema>;

/**
 * Puts on record since when somebody holds a rank (pangkat), or corrects it, with the number and day of the decision. The latest
 * is the person's grade from then on. The person is told. Answers its id.
 * @throws DomainError `not-found` for people whose records the actor does not keep, `career.*` by the rule, `stale`.
 */
export const saveGradeStep = (actor: Actor, input: Wanted) =>
  writing(actor, async (tx) => {
    const { personId, stepId, grade, from, documentNumber } = input;
    const where = { id: personId, AND: keptPeople(actor) };
    const { employmentKind } = found(await tx.person.findFirst({ where, select: { employmentKind: true } }));
    // A second step at the same moment waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const steps = await gradeStepsIn(tx, personId);
    const before = stepId === null ? null : found(steps.find(({ id }) => id === stepId));
    const others = steps.filter(({ id }) => id !== stepId);
    const { today, personId: keeperId } = actor;
    refuseBecause(gradeStepBlockers({ ...input, rank: grade, employmentKind, others, keeperId, today }));
    const data = {
      ...{ grade, documentNumber },
      ...{ validFrom: new Date(from), documentDate: new Date(input.documentDate) },
    };
    const id = before?.id ?? newId();
    if (before) await claimVersion(tx.gradeStep, before, input.version, data);
    else await tx.gradeStep.create({ data: { ...data, id, personId } });
    const present = [...others, { rank: grade, from }].sort((one, other) =>
      other.from.localeCompare(one.from),
    );
    await tx.person.update({ where: { id: personId }, data: { grade: present[0]?.rank ?? grade } });
    await tell(tx, actor, input, before ? "career.grade-corrected" : "career.grade-recorded");
    return id;
  });

async function tell(
  tx: Transaction,
  actor: Actor,
  { personId, grade, from }: Wanted,
  topic: "career.grade-recorded" | "career.grade-corrected",
) {
  const details = { grade, from };
  await announce(tx, actor, { topic, subjectId: personId, recipients: [personId], details });
  await recordEvent(tx, actor, {
    ...{ name: topic, subjectId: personId, details },
    agencyId: (await assignmentOf(tx, personId, actor.today))?.position.agencyId ?? null,
  });
}
