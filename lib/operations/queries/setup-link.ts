import "server-only";

import { type Transaction, unattended } from "@/lib/db/doors";

import { linkState, tokenHash } from "../setup-link";

/** The link with this hash and whose account it opens; null for one that was never made. */
export const heldLink = (tx: Transaction, hash: string) =>
  tx.setupLink.findFirst({
    where: { tokenHash: hash, account: { disabledAt: null } },
    include: { account: { select: { username: true, person: { select: { name: true } } } } },
  });

/** What the page says to whoever comes with a link; whom it is for only while it is open. */
export type SetupDoor =
  { is: "open"; name: string; username: string } | { is: "used" | "expired" | "unknown" };

/** Looks at what stands in the address; nothing is changed by looking. */
export async function findSetupDoor(token: string, now: Date): Promise<SetupDoor> {
  const link = await unattended((tx) => heldLink(tx, tokenHash(token)));
  if (!link) return { is: "unknown" };
  const state = linkState(link, now);
  const { username, person } = link.account;
  return state === "open" ? { is: state, name: person.name, username } : { is: state };
}
