import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { endSessions } from "@/lib/access/commands";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { announce } from "@/lib/notifications/commands";

import type { checkedPersonSchema } from "../schema";
import { keptAccount } from "./keep";

/**
 * Takes away the second factor of somebody who lost phone and codes, after the actor made sure who it is; their sessions end. The owner
 * is told, and so is the trail, with how they were checked.
 * @throws DomainError `not-found`, `account.own`, `account.own-rater`, `account.higher-role`, `account.no-factor`.
 */
export const resetFactor = (actor: Actor, { accountId, checked }: z.output<typeof checkedPersonSchema>) =>
  writing(actor, async (tx) => {
    const { id, personId, agencyId } = await keptAccount(tx, actor, accountId);
    const { count } = await tx.secondFactor.deleteMany({ where: { accountId: id } });
    if (count === 0) refuse("account.no-factor");
    await endSessions(tx, id);
    const name = "access.factor-reset";
    await announce(tx, actor, { topic: name, subjectId: id, recipients: [personId] });
    await recordEvent(tx, actor, { name, subjectId: id, agencyId, details: { checked } });
  });
