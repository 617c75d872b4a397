import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { RoleExpectation } from "@/lib/db/generated/client";
import { claimVersion, DomainError, found } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { raterOf } from "@/lib/organisation/queries";

import { stateOfWritten } from "../assignment";
import { assignable } from "../policy";
import { ownLines } from "../queries/own-lines";
import type { expectRoleSchema } from "../schema";

type Cell = z.output<typeof expectRoleSchema>;

/**
 * Writes what the actor expects of somebody for one of the actor's own indicators (matriks peran hasil, L.II.A.5); an empty
 * text takes it away. Of whomever the actor does not rate today it is proposed to their rater, each new text again
 * (L.II.A.5.f.10). Answers the number of the cell as it stands now, 0 where nothing was ever written.
 * @throws DomainError `not-found` for whoever the actor neither rates nor may assign, and for an indicator that the actor's
 * plan neither has in force nor has being written; `stale` with the text that stands there now.
 */
export const expectRole = (actor: Actor, input: Cell) =>
  writing(actor, async (tx) => {
    const { memberId, indicatorId } = input;
    const rated = await isOneOf(tx, memberId, supervisedBy(actor));
    const own = found(await ownLines(tx, actor, Number(actor.today.slice(0, 4))));
    found(own.lines.find(({ id }) => id === indicatorId));
    const before = await tx.roleExpectation.findUnique({
      where: { personId_indicatorId: { personId: memberId, indicatorId } },
      select: { id: true, text: true, version: true, state: true, decidedAt: true },
    });
    // What stands there can be taken away, whoever may be assigned today.
    const takesAway = before !== null && input.text === "";
    found(rated || takesAway || (await isOneOf(tx, memberId, assignable(actor))) || null);
    const written = await write(tx, actor, input, { before, rated });
    if (!written) return 0;
    if (!rated) await tell(tx, actor, input, { id: written.id, before });
    const name = nameOf(input, rated);
    const subjectId = rated ? own.planId : written.id;
    await recordEvent(tx, actor, { name, subjectId, agencyId: own.agencyId });
    return written.version;
  });

const isOneOf = async (tx: Transaction, id: string, people: ReturnType<typeof assignable>) =>
  (await tx.person.count({ where: { id, AND: people } })) > 0;

function nameOf({ text }: Cell, rated: boolean): EventName {
  if (rated) return text === "" ? "plan.role-withdrawn" : "plan.role-expected";
  return text === "" ? "assignment.withdrawn" : "assignment.proposed";
}

type Before = Pick<RoleExpectation, "id" | "text" | "version" | "state" | "decidedAt"> | null;

async function write(
  tx: Transaction,
  { now: writtenAt }: Actor,
  { memberId: personId, indicatorId, version, text: typed }: Cell,
  { before, rated }: { before: Before; rated: boolean },
) {
  const text = typed === "" ? null : typed;
  const undecided = { decidedById: null, decidedAt: null, reason: null };
  const data = { text, writtenAt, state: stateOfWritten(text, { rated }), ...undecided };
  if (before) {
    await claimVersion(tx.roleExpectation, before, version, data, { text: before.text ?? "" });
    return { id: before.id, version: version + 1 };
  }
  if (version !== 0) throw new DomainError([{ code: "stale" }]);
  if (text === null) return null;
  const id = newId();
  // Whoever comes second waits here for the first, and then writes nothing.
  const { count } = await tx.roleExpectation.createMany({
    data: { ...data, id, personId, indicatorId },
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError([{ code: "stale" }]);
  return { id, version: 1 };
}

/** The rater has something to decide, or no longer; whoever was assigned hears that it does not count any more. */
async function tell(
  tx: Transaction,
  actor: Actor,
  { memberId, text }: Cell,
  { id: subjectId, before }: { id: string; before: Before },
) {
  const rater = await raterOf(tx, memberId, actor.today);
  const raters = rater ? [rater.id] : [];
  if (before?.state === "active" && before.decidedAt)
    await announce(tx, actor, { topic: "assignment.withdrawn", subjectId, recipients: [memberId] });
  if (text !== "") await announce(tx, actor, { topic: "assignment.proposed", subjectId, recipients: raters });
  else if (before?.state === "proposed")
    await announce(tx, actor, { topic: "assignment.withdrawn", subjectId, recipients: raters });
}
