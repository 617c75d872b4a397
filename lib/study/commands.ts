import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { keptPeople } from "@/lib/organisation/policy";
import { assignmentOf, raterOf } from "@/lib/organisation/queries";

import { leaveBlockers } from "./leave";
import { leavesOfPerson } from "./queries";
import type { saveStudyLeaveSchema } from "./schema";

type Wanted = z.output<typeof saveStudyLeaveSchema>;

/**
 * Puts a leave of study (tugas belajar) on record, corrects it, or says how it ended. The person keeps the plan of the year
 * (L.II.B) and is told, with the rater in the home agency, who evaluates it (L.IV.A.15–17). Answers its id.
 * @throws DomainError `not-found` for people whose records the actor does not keep, `organisation.study-*`, `stale`.
 */
export const saveStudyLeave = (actor: Actor, input: Wanted) =>
  writing(actor, async (tx) => {
    const { personId, leaveId } = input;
    found(await tx.person.findFirst({ where: { id: personId, AND: keptPeople(actor) } }));
    // A second leave at the same moment waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const leaves = await leavesOfPerson(tx, personId);
    const before = leaveId === null ? null : found(leaves.find(({ id }) => id === leaveId));
    const others = leaves.filter(({ id }) => id !== leaveId);
    refuseBecause(leaveBlockers({ ...input, keeperId: actor.personId, others }));
    const data = { ...columnsOf(input), recordedById: actor.personId };
    const id = before?.id ?? newId();
    if (before) await claimVersion(tx.studyLeave, before, input.version, data);
    else await tx.studyLeave.create({ data: { ...data, id, personId } });
    await tell(tx, actor, input, before ? "organisation.study-changed" : "organisation.study-recorded");
    return id;
  });

function columnsOf({ from, to, due, ...input }: Wanted) {
  const { institution, programme, level, abroad, outcome } = input;
  const { institutionAccreditation, programmeAccreditation } = input;
  return {
    ...{ institution, programme, level, abroad, outcome },
    ...{ institutionAccreditation, programmeAccreditation },
    ...{ validFrom: new Date(from), due: new Date(due), validTo: to && new Date(to) },
  };
}

type Topic = "organisation.study-recorded" | "organisation.study-changed";

async function tell(tx: Transaction, actor: Actor, { personId, from, to, outcome }: Wanted, topic: Topic) {
  const rater = await raterOf(tx, personId, actor.today);
  await announce(tx, actor, {
    topic,
    subjectId: personId,
    recipients: [personId, ...(rater ? [rater.id] : [])],
  });
  await recordEvent(tx, actor, {
    name: topic,
    subjectId: personId,
    agencyId: (await assignmentOf(tx, personId, actor.today))?.position.agencyId ?? null,
    details: { from, outcome, ...(to ? { to } : {}) },
  });
}
