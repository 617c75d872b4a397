import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { onDay } from "@/lib/access/visibility";
import { addMonths, type IsoDate } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { found, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { assessedTalents, keptRecords } from "../policy";
import { settingsIn } from "../queries/settings";
import type { recordPotentialSchema, recordProfessionalSchema } from "../schema";

/**
 * Writes down a potential assessment as its document says it; it is valid for as many months as the settings say today. Rows are only
 * added: a correction is a later row of the same day.
 * @throws DomainError `not-found` while talent management is off, and for people whom the actor does not look at and keep;
 * `talent.assessed-to-come`, `talent.document-to-come`, `talent.document-first`.
 */
export const recordPotential = (actor: Actor, input: z.output<typeof recordPotentialSchema>) =>
  writing(actor, async (tx) => {
    const { enabled, validMonths } = await settingsIn(tx);
    refuseUnless(enabled);
    const agencyId = await agencyOf(tx, actor, input.personId, assessedTalents(actor));
    refuseDays(input.documentDate, actor.today);
    if (input.assessedOn > actor.today) refuse("talent.assessed-to-come");
    if (input.documentDate < input.assessedOn) refuse("talent.document-first");
    const id = newId();
    const { personId, score, source, documentNumber } = input;
    await tx.potentialAssessment.create({
      data: {
        ...{ id, personId, agencyId, score: found(score), source, documentNumber },
        assessedOn: new Date(input.assessedOn),
        validUntil: new Date(addMonths(input.assessedOn, validMonths)),
        documentDate: new Date(input.documentDate),
        ...{ recordedById: actor.personId, recordedAt: actor.now },
      },
    });
    await announce(tx, actor, { topic: "talent.potential-recorded", subjectId: id, recipients: [personId] });
    await recordEvent(tx, actor, { name: "talent.potential-recorded", subjectId: personId, agencyId });
  });

/**
 * Writes down what the IP ASN asks of a person and no other record here says; what is left open stays as it was known before.
 * @throws DomainError `not-found` while the index is off, and for people whose records the actor does not keep; `talent.nothing-said`,
 * `talent.document-to-come`.
 */
export const recordProfessional = (actor: Actor, input: z.output<typeof recordProfessionalSchema>) =>
  writing(actor, async (tx) => {
    const { indexEnabled } = await settingsIn(tx);
    refuseUnless(indexEnabled);
    const agencyId = await agencyOf(tx, actor, input.personId, keptRecords(actor));
    const { education, leadershipTraining, functionalTraining, discipline } = input;
    if ([education, leadershipTraining, functionalTraining, discipline].every((fact) => fact === null))
      refuse("talent.nothing-said");
    refuseDays(input.documentDate, actor.today);
    const id = newId();
    const { personId } = input;
    await tx.professionalRecord.create({
      data: {
        ...{ ...input, id, agencyId, documentDate: new Date(input.documentDate) },
        ...{ recordedById: actor.personId, recordedAt: actor.now },
      },
    });
    await announce(tx, actor, { topic: "talent.record-kept", subjectId: id, recipients: [personId] });
    await recordEvent(tx, actor, { name: "talent.record-kept", subjectId: personId, agencyId });
  });

function refuseDays(documentDate: IsoDate, today: IsoDate) {
  if (documentDate > today) refuse("talent.document-to-come");
}

/** Where the person works today, if they are among those whom the actor may write about. */
async function agencyOf(tx: Transaction, actor: Actor, personId: string, whose: Prisma.PersonWhereInput) {
  const person = found(
    await tx.person.findFirst({
      where: { id: personId, AND: whose },
      select: {
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          select: { position: { select: { agencyId: true } } },
        },
      },
    }),
  );
  return found(person.assignments[0]).position.agencyId;
}
