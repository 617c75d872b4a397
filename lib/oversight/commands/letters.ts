import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { endingBlockers, recordingBlockers } from "../letter";
import { canKeepLetters, visibleLetters } from "../policy";
import type { endLetterSchema, recordLetterSchema } from "../schema";

type Letter = z.output<typeof recordLetterSchema>;

/**
 * Records a letter that sends auditors: from its first day on they see what it names, until its last. Answers its id.
 * @throws DomainError `not-found` for whoever keeps no letters, and for an agency that is none; `letter.*` by the rule;
 * `letter.number-taken`, `letter.no-auditor` for somebody without the role on its first day.
 */
export const recordLetter = (actor: Actor, letter: Letter) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepLetters(actor));
    const { personId: keeperId, today, now } = actor;
    const { number, issuedBy, reach } = letter;
    const [auditors, agencies, kinds] = [once(letter.auditors), once(letter.agencies), once(letter.kinds)];
    refuseBecause(recordingBlockers({ ...letter, keeperId, today }));
    await known(tx, { auditors, agencies, from: letter.validFrom });
    const id = newId();
    const { count } = await tx.auditLetter.createMany({
      data: [
        {
          ...{
            id,
            number,
            issuedBy,
            wholeRegion: reach === "region",
            recordedById: keeperId,
            recordedAt: now,
          },
          ...{ kinds, ...daysOf(letter) },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) refuse("letter.number-taken");
    const letterId = id;
    await tx.auditLetterAuditor.createMany({ data: auditors.map((personId) => ({ letterId, personId })) });
    await tx.auditLetterAgency.createMany({ data: agencies.map((agencyId) => ({ letterId, agencyId })) });
    await recordEvent(tx, actor, {
      ...{ name: "oversight.letter-recorded", subjectId: id, agencyId: null },
      details: { number, agencies: agencies.length, auditors: auditors.length },
    });
    return id;
  });

/**
 * Ends a letter before its last day; it opens nothing from this moment on.
 * @throws DomainError `not-found` for whoever keeps no letters, `letter.ended`, `stale`.
 */
export const endLetter = (actor: Actor, { letterId, version, reason }: z.output<typeof endLetterSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepLetters(actor));
    const letter = found(
      await tx.auditLetter.findFirst({
        where: { id: letterId, AND: visibleLetters(actor) },
        select: { id: true, version: true, number: true, validFrom: true, validTo: true, endedAt: true },
      }),
    );
    const { validFrom, validTo, endedAt } = letter;
    refuseBecause(
      endingBlockers({ validFrom: dateOf(validFrom), validTo: dateOf(validTo), endedAt }, actor.today),
    );
    const ended = { endedById: actor.personId, endedAt: actor.now, endedReason: reason };
    await claimVersion(tx.auditLetter, letter, version, ended);
    await recordEvent(tx, actor, {
      ...{ name: "oversight.letter-ended", subjectId: letterId, agencyId: null },
      details: { number: letter.number },
    });
  });

const once = <Value extends string>(values: readonly Value[]) => [...new Set(values)];

const daysOf = ({ issuedOn, validFrom, validTo, coversFrom, coversTo }: Letter) => ({
  ...{ issuedOn: new Date(issuedOn), validFrom: new Date(validFrom), validTo: new Date(validTo) },
  ...{ coversFrom: new Date(coversFrom), coversTo: new Date(coversTo) },
});

type Named = { auditors: string[]; agencies: string[]; from: string };

/** Everybody who is sent is an auditor on the first day, and every agency is one. */
async function known(tx: Transaction, { auditors, agencies, from }: Named) {
  const sent = await tx.person.count({
    where: { id: { in: auditors }, grants: { some: { role: "auditor", ...onDay(from) } } },
  });
  if (sent < auditors.length) refuse("letter.no-auditor");
  refuseUnless((await tx.agency.count({ where: { id: { in: agencies } } })) === agencies.length);
}
