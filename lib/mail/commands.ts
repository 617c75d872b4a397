import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { claimVersion, found } from "@/lib/errors";

import type { setMailSchema } from "./schema";

/**
 * Names where the actor's digest goes and in which language; without an address no mail goes out. The trail keeps that it
 * changed, not the address.
 * @throws DomainError `not-found` without an account, `stale`.
 */
export const setMail = (actor: Actor, { version, ...setting }: z.output<typeof setMailSchema>) =>
  writing(actor, async (tx) => {
    const account = found(
      await tx.account.findUnique({
        where: { personId: actor.personId },
        select: { id: true, version: true, email: true },
      }),
    );
    await claimVersion(tx.account, account, version, setting, { email: account.email ?? "" });
    await recordEvent(tx, actor, { name: "access.mail-set", subjectId: account.id, agencyId: null });
  });
