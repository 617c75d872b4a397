import "server-only";

import { randomUUID } from "node:crypto";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { unattended, writing, type Transaction } from "@/lib/db/doors";
import { refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { canHearHardships } from "./policy";
import { mayGoOn } from "./restraint";
import type { answerHardshipsSchema, sayHardshipSchema } from "./schema";
import { saidAt } from "./screen";

/** An agency of fewer people is not named: with a day and a screen beside it, it could be somebody. Of any, none beside a screen of few. */
const large = 30;

/**
 * Leaves a remark about what is hard on a screen, from nobody in particular. It is the one write without an event in the trail, a
 * submission's key or a named actor: each of them would say who it was. The identifier is random, for ours hold their moment.
 * @throws DomainError `hardship.too-many` after five on one day.
 */
export async function sayHardship(actor: Actor, { address, hardship }: z.output<typeof sayHardshipSchema>) {
  if (!mayGoOn(actor.personId, actor.today)) refuse("hardship.too-many");
  const { screen, besideAgency } = saidAt(address);
  await unattended(async (tx) => {
    const agencyId = besideAgency ? await largeAgencyOf(tx, actor) : null;
    const day = new Date(actor.today);
    await tx.hardship.create({
      data: { id: randomUUID(), screen, text: hardship, day, agencyId },
      select: { id: true },
    });
  });
}

async function largeAgencyOf(tx: Transaction, { personId, today }: Actor) {
  const [agency] = await tx.$queryRaw<{ id: string }[]>`
    SELECT q."agencyId"::text AS id FROM "Assignment" t JOIN "Position" q ON q.id = t."positionId"
    WHERE t."personId" = ${personId}::uuid AND t.kind = 'definitive'
      AND t."validFrom" <= ${today}::date AND (t."validTo" IS NULL OR t."validTo" >= ${today}::date)
      AND (SELECT count(DISTINCT o."personId") FROM "Assignment" o JOIN "Position" p ON p.id = o."positionId"
        WHERE p."agencyId" = q."agencyId" AND o."validFrom" <= ${today}::date
          AND (o."validTo" IS NULL OR o."validTo" >= ${today}::date)) >= ${large}
    LIMIT 1`;
  return agency?.id ?? null;
}

/**
 * Publishes what was changed on a screen, or why not, as the answer to the remarks that were read; everybody may read it.
 * @throws DomainError `not-found` for whoever does not keep the cycle, `stale` where somebody has answered them meanwhile.
 */
export const answerHardships = (
  actor: Actor,
  { screen, hardshipIds, answer }: z.output<typeof answerHardshipsSchema>,
) =>
  writing(actor, async (tx) => {
    refuseUnless(canHearHardships(actor));
    const id = newId();
    const { personId: answeredById, now: answeredAt } = actor;
    await tx.hardshipAnswer.create({ data: { id, screen, text: answer, answeredById, answeredAt } });
    const { count } = await tx.hardship.updateMany({
      where: { id: { in: hardshipIds }, screen, answerId: null },
      data: { answerId: id },
    });
    if (count === 0) refuse("stale");
    const event = { name: "hardship.answered", subjectId: id, agencyId: null } as const;
    await recordEvent(tx, actor, { ...event, details: { screen, remarks: count } });
  });
