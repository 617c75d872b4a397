import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { announce } from "@/lib/notifications/commands";

import { assignmentBlockers } from "../assignment";
import { assignmentsOfTeam } from "../policy";
import type { approveAssignmentSchema, refuseAssignmentSchema } from "../schema";

type Decided = z.output<typeof approveAssignmentSchema>;

/**
 * Lets a member take on what another leader expects (L.II.A.5.f.10); the member and that leader are told.
 * @throws DomainError `not-found` for anybody but the member's rater of today, `assignment.not-waiting` once it was decided
 * on, `assignment.plan-closed`, `stale` with the text that stands there now.
 */
export const approveAssignment = (actor: Actor, input: Decided) =>
  writing(actor, async (tx) => {
    const { assignerId, personId, agencyId } = await decide(tx, actor, input, {
      state: "active",
      reason: null,
    });
    const subjectId = input.assignmentId;
    await announce(tx, actor, { topic: "assignment.approved", subjectId, recipients: [assignerId] });
    await announce(tx, actor, { topic: "assignment.received", subjectId, recipients: [personId] });
    await recordEvent(tx, actor, { name: "assignment.approved", subjectId, agencyId });
  });

/**
 * Refuses it with a word why, which only the other leader reads: nothing was expected of the member yet.
 * @throws DomainError as `approveAssignment`.
 */
export const refuseAssignment = (
  actor: Actor,
  { reason, ...input }: z.output<typeof refuseAssignmentSchema>,
) =>
  writing(actor, async (tx) => {
    const { assignerId, agencyId } = await decide(tx, actor, input, { state: "refused", reason });
    const subjectId = input.assignmentId;
    await announce(tx, actor, { topic: "assignment.refused", subjectId, recipients: [assignerId] });
    await recordEvent(tx, actor, { name: "assignment.refused", subjectId, agencyId });
  });

type Decision = { state: "active"; reason: null } | { state: "refused"; reason: string };

async function decide(tx: Transaction, actor: Actor, { assignmentId, version }: Decided, decision: Decision) {
  const assignment = found(
    await tx.roleExpectation.findFirst({
      where: { id: assignmentId, AND: assignmentsOfTeam(actor) },
      select: {
        ...{ id: true, version: true, text: true, state: true, decidedAt: true, personId: true },
        indicator: {
          select: {
            result: {
              select: { plan: { select: { personId: true, agencyId: true, status: true, year: true } } },
            },
          },
        },
      },
    }),
  );
  const { plan } = assignment.indicator.result;
  // What the rater wrote as a rater is no assignment, whatever its id.
  found(assignment.state === "active" && !assignment.decidedAt ? null : assignment);
  // Nobody closes the plans of a year that is over; what was proposed in it is over with it.
  const closed = plan.status === "closed" || !actor.today.startsWith(String(plan.year));
  refuseBecause(assignmentBlockers({ state: assignment.state, closed }));
  const data = { ...decision, decidedById: actor.personId, decidedAt: actor.now };
  await claimVersion(tx.roleExpectation, assignment, version, data, { text: assignment.text });
  return { assignerId: plan.personId, personId: assignment.personId, agencyId: plan.agencyId };
}
