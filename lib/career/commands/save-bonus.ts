import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { onDay } from "@/lib/access/visibility";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { keptPeople } from "@/lib/organisation/policy";
import { assignmentOf } from "@/lib/organisation/queries";

import { bonusBlockers } from "../bonus";
import type { attachScanSchema, saveBonusSchema } from "../schema";

/**
 * Records that a higher diploma brings credit points (AK ijazah), or corrects it, by the decision on it and its scan. How many they
 * are follows from the level held on the day. The person is told. Answers its id.
 * @throws DomainError `not-found` for people whose records the actor does not keep and for another's files, `career.*` by the rule,
 * `stale`.
 */
export const saveBonus = (actor: Actor, input: z.output<typeof saveBonusSchema>) =>
  writing(actor, async (tx) => {
    const { personId, bonusId, education, from, documentNumber, documentDate } = input;
    const where = { id: personId, AND: keptPeople(actor) };
    const { employmentKind } = found(await tx.person.findFirst({ where, select: { employmentKind: true } }));
    // A second one at the same moment waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const all = await tx.diplomaBonus.findMany({
      where: { personId },
      select: { id: true, education: true, version: true },
    });
    const before = bonusId === null ? null : found(all.find(({ id }) => id === bonusId));
    const others = all.filter(({ id }) => id !== bonusId).map((one) => one.education);
    const levelThen = await levelOn(tx, personId, from);
    const { today, personId: keeperId } = actor;
    refuseBecause(bonusBlockers({ ...input, employmentKind, others, levelThen, keeperId, today }));
    const agencyId = found(await assignmentOf(tx, personId, today)).position.agencyId;
    const data = {
      ...{ education, documentNumber, countedFrom: new Date(from), documentDate: new Date(documentDate) },
      ...{ recordedById: actor.personId, recordedAt: actor.now },
    };
    const id = before?.id ?? newId();
    if (before) await claimVersion(tx.diplomaBonus, before, input.version, data);
    else await tx.diplomaBonus.create({ data: { ...data, id, personId, agencyId } });
    await attach(tx, actor, { bonusId: id }, input.files);
    const name = before ? "career.bonus-corrected" : "career.bonus-recorded";
    await announce(tx, actor, { topic: name, subjectId: personId, recipients: [personId] });
    await recordEvent(tx, actor, {
      ...{ name, subjectId: personId, agencyId, details: { education, from, files: input.files.length } },
    });
    return id;
  });

/**
 * Attaches scans to the determination (PAK) that somebody's credit points go on from.
 * @throws DomainError `not-found` for people whose records the actor does not keep, for a determination that gave way to another, and
 * for another's files; `career.own-case`.
 */
export const attachScan = (actor: Actor, { creditId, files }: z.output<typeof attachScanSchema>) =>
  writing(actor, async (tx) => {
    const where = { id: creditId, supersededAt: null, person: keptPeople(actor) };
    const select = { personId: true, agencyId: true };
    const { personId, agencyId } = found(await tx.pastCreditPoints.findFirst({ where, select }));
    refuseBecause(personId === actor.personId ? [{ code: "career.own-case" }] : []);
    await attach(tx, actor, { creditId }, files);
    await announce(tx, actor, {
      ...{ topic: "career.scan-attached", subjectId: personId, recipients: [personId] },
    });
    await recordEvent(tx, actor, {
      ...{ name: "career.scan-attached", subjectId: personId, agencyId, details: { files: files.length } },
    });
  });

/** Attached again, a file stays attached once. */
async function attach(
  tx: Transaction,
  actor: Actor,
  to: { creditId: string } | { bonusId: string },
  files: readonly string[],
) {
  const ids = [...new Set(files)];
  if (ids.length === 0) return;
  const own = { id: { in: ids }, ownerId: actor.personId, kind: "file", removedIn: null } as const;
  refuseUnless((await tx.evidence.count({ where: own })) === ids.length);
  await tx.creditDocument.createMany({
    data: ids.map((evidenceId) => ({
      ...{ id: newId(), evidenceId, ...to },
      ...{ attachedById: actor.personId, attachedAt: actor.now },
    })),
    skipDuplicates: true,
  });
}

async function levelOn(tx: Transaction, personId: string, day: string) {
  const held = await tx.assignment.findFirst({
    where: { personId, kind: "definitive", position: { kind: "functional" }, ...onDay(day) },
    select: { position: { select: { functionalLevel: true } } },
  });
  return held?.position.functionalLevel ?? null;
}
