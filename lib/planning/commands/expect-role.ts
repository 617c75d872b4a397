import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, DomainError, found } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { ownLines } from "../queries/own-lines";
import type { expectRoleSchema } from "../schema";

/**
 * Writes what the actor expects of a member for one of the actor's own indicators (matriks peran hasil, L.II.A.5); an empty
 * text takes it away. Answers the number of the cell as it stands now, 0 where nothing was ever written.
 * @throws DomainError `not-found` for whoever the actor does not rate today and for an indicator that the actor's plan
 * neither has in force nor has being written; `stale` with the text that stands there now.
 */
export const expectRole = (actor: Actor, input: z.output<typeof expectRoleSchema>) =>
  writing(actor, async (tx) => {
    const { memberId, indicatorId } = input;
    const member = { id: memberId, AND: supervisedBy(actor) };
    found(await tx.person.findFirst({ where: member, select: { id: true } }));
    const own = found(await ownLines(tx, actor, Number(actor.today.slice(0, 4))));
    found(own.lines.find(({ id }) => id === indicatorId));
    const version = await write(tx, actor, input);
    if (version === 0) return version;
    const name = input.text === "" ? "plan.role-withdrawn" : "plan.role-expected";
    await recordEvent(tx, actor, { name, subjectId: own.planId, agencyId: own.agencyId });
    return version;
  });

async function write(
  tx: Transaction,
  { now: writtenAt }: Actor,
  { memberId: personId, indicatorId, version, text: typed }: z.output<typeof expectRoleSchema>,
) {
  const text = typed === "" ? null : typed;
  const before = await tx.roleExpectation.findUnique({
    where: { personId_indicatorId: { personId, indicatorId } },
    select: { id: true, text: true, version: true },
  });
  if (before) {
    const current = { text: before.text ?? "" };
    await claimVersion(tx.roleExpectation, before, version, { text, writtenAt }, current);
    return version + 1;
  }
  if (version !== 0) throw new DomainError([{ code: "stale" }]);
  if (text === null) return 0;
  // Whoever comes second waits here for the first, and then writes nothing.
  const data = { id: newId(), personId, indicatorId, text, writtenAt };
  const { count } = await tx.roleExpectation.createMany({ data, skipDuplicates: true });
  if (count === 0) throw new DomainError([{ code: "stale" }]);
  return 1;
}
