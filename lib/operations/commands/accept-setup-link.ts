import "server-only";

import { hash } from "@node-rs/argon2";

import { openSession, type Origin } from "@/lib/access/commands";
import { passwordBlockers } from "@/lib/access/password";
import { setupPasswordSchema } from "@/lib/access/schema";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended } from "@/lib/db/doors";
import { refuse, refuseBecause } from "@/lib/errors";

import { heldLink } from "../queries/setup-link";
import { linkState, tokenHash } from "../setup-link";

/**
 * Gives the first administrator the password they chose, and opens a session; answers its id. The link is used by it.
 * @throws DomainError `access.setup-link-unknown`, `access.setup-link-used`, `access.setup-link-expired`, `malformed` for a
 * password that the form would not have sent, or `account.password-*` for one that others would try first.
 */
export async function acceptSetupLink(
  token: string,
  password: string,
  from: Origin,
  now: Date,
): Promise<string> {
  const link = await unattended((tx) => openLink(tx, token, now));
  const { username } = link.account;
  const parsed = setupPasswordSchema.safeParse({ username, password, repeated: password });
  if (!parsed.success) return refuse("malformed");
  refuseBecause(passwordBlockers(password, { username, name: link.account.person.name }));
  const passwordHash = await hash(password);
  return unattended(async (tx) => {
    const { count } = await tx.setupLink.updateMany({
      where: { id: link.id, usedAt: null, withdrawnAt: null },
      data: { usedAt: now },
    });
    if (count === 0) refuse("access.setup-link-used");
    // The way in for the first is none for whoever has a password by now, or was closed.
    const [account] = await tx.account.updateManyAndReturn({
      where: { id: link.accountId, passwordHash: null, disabledAt: null },
      data: { passwordHash, version: { increment: 1 } },
      select: { id: true, personId: true },
    });
    if (!account) return refuse("access.setup-link-used");
    const doer = { personId: account.personId, now: now.toISOString() };
    await recordEvent(tx, doer, { name: "access.setup-link-used", subjectId: link.id, agencyId: null });
    return openSession(tx, account, from);
  });
}

async function openLink(tx: Transaction, token: string, now: Date) {
  const link = (await heldLink(tx, tokenHash(token))) ?? refuse("access.setup-link-unknown");
  const state = linkState(link, now);
  return state === "open" ? link : refuse(`access.setup-link-${state}`);
}
