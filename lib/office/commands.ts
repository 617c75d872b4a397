import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { keepersOf } from "@/lib/calendar/queries/keepers";
import { writing } from "@/lib/db/doors";
import { found, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { canKeepOffice } from "./policy";
import { agencyLine } from "./queries/stages";
import type { callAgencySchema } from "./schema";

/**
 * Writes to everybody who keeps the records of an agency: they read it among their news, and hear of it by mail with the next
 * digest. Answers how many there are.
 * @throws DomainError `cycle.nobody-to-call`; `not-found` for an agency whose cycle the actor does not keep.
 */
export const callAgency = (actor: Actor, { agencyId, text }: z.output<typeof callAgencySchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepOffice(actor));
    found(await agencyLine(tx, actor, agencyId, Number(actor.today.slice(0, 4))));
    const keepers = await keepersOf(tx, [agencyId], actor.today);
    const recipients = keepers.map(({ personId }) => personId).filter((id) => id !== actor.personId);
    if (recipients.length === 0) refuse("cycle.nobody-to-call");
    const id = newId();
    await tx.agencyCall.create({
      data: { id, agencyId, text, sentById: actor.personId, sentAt: actor.now },
    });
    await announce(tx, actor, {
      ...{ topic: "cycle.agency-called", subjectId: id, recipients },
      details: { text },
    });
    const details = { recipients: recipients.length };
    await recordEvent(tx, actor, { name: "cycle.agency-called", subjectId: id, agencyId, details });
    return recipients.length;
  });
