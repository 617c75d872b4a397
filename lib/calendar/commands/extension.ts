import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { extensionBlockers } from "../extension";
import { canKeepCalendar } from "../policy";
import { windowInSight } from "../queries/extensions";
import type { extendWindowSchema } from "../schema";

const unsigned = ["self_assessment", "awaiting_rater"];

/**
 * Lets one person's window of one period close later: for the self-assessment, the rating and the signature of that person's
 * evaluation. Both sides are told.
 * @throws DomainError `cycle.extended-*`, `cycle.own-window`, `evaluation.signed`; `not-found` for what the actor does not keep.
 */
export const extendWindow = (actor: Actor, input: z.output<typeof extendWindowSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const { personId, periodId, until, reason } = input;
    // One after the other: each extension is measured against the one before.
    await tx.$queryRaw`SELECT id FROM "EvaluationPeriod" WHERE id = ${periodId}::uuid FOR NO KEY UPDATE`;
    const window = found(await windowInSight(tx, actor, personId, periodId));
    const { evaluationId, status, raterId, agencyId, agency } = window;
    if ([personId, raterId].includes(actor.personId)) refuse("cycle.own-window", { agency });
    if (status !== null && !unsigned.includes(status)) refuse("evaluation.signed");
    refuseBecause(extensionBlockers(window, until, actor.today));
    const granted = { grantedById: actor.personId, grantedAt: actor.now };
    const data = [{ id: newId(), personId, periodId, until: new Date(until), reason, ...granted }];
    const { count } = await tx.windowExtension.createMany({ data, skipDuplicates: true });
    if (count === 0) refuse("cycle.extended-not-later", { closesOn: until });
    const topic = evaluationId ? "evaluation.window-extended" : "cycle.window-extended";
    const subjectId = evaluationId ?? personId;
    const recipients = raterId ? [personId, raterId] : [personId];
    await announce(tx, actor, { topic, subjectId, recipients });
    await recordEvent(tx, actor, { name: topic, subjectId, agencyId, details: { periodId, until } });
  });
