import "server-only";

import { hasLeft, openSession, type Origin } from "@/lib/access/commands";
import { accountNameSchema } from "@/lib/access/schema";
import { normaliseUsername } from "@/lib/access/username";
import { unattended } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";

/**
 * Opens a session for whom the identity provider vouches for, and answers its id. The claim names the account, by number or name; nobody
 * who has none gets one.
 * @param claim what the provider says in the claim that names people, as it came.
 * @throws DomainError `access.provider-unknown`, `access.provider-closed` for a closed account and for who has left the service.
 */
export async function enterByProvider(claim: unknown, from: Origin): Promise<string> {
  const username = typeof claim === "string" ? normaliseUsername(claim) : "";
  if (!accountNameSchema.safeParse(username).success) return refuse("access.provider-unknown");
  return unattended(async (tx) => {
    const [account] = await tx.$queryRaw<{ id: string; personId: string; closed: boolean }[]>`
      SELECT id::text AS id, "personId"::text AS "personId", "disabledAt" IS NOT NULL AS closed FROM "Account"
      WHERE username = ${username} FOR SHARE`;
    if (!account) return refuse("access.provider-unknown");
    if (account.closed || (await hasLeft(tx, account.personId))) return refuse("access.provider-closed");
    return openSession(tx, account, from, true);
  });
}
