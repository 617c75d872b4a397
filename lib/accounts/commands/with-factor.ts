import "server-only";

import { clockOf } from "@/lib/access/clock";
import { admitAttempt, forgetAttempts } from "@/lib/access/gateway";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended } from "@/lib/db/doors";
import { DomainError } from "@/lib/errors";

type Showing = {
  username: string;
  from: { address: string };
  factor: string | undefined;
  /** What stands before the factor. */
  tried: "name" | "code";
  accountId: string;
};

/**
 * Opens what asks for a second factor as well. Whoever gets as far has shown the first one: from there on only tries at the second count,
 * and its owner reads of those that failed.
 * @throws DomainError `access.too-many-attempts`, and whatever `open` refuses with.
 */
export async function withFactor(
  { username, from: { address }, factor, tried, accountId }: Showing,
  open: (tx: Transaction) => Promise<string>,
) {
  if (factor) await admitAttempt(username, address, "factor");
  try {
    const sessionId = await unattended(open);
    if (factor) await forgetAttempts(username, address, "factor");
    return sessionId;
  } catch (error) {
    const code = error instanceof DomainError ? error.blockers[0]?.code : undefined;
    if (code?.startsWith("access.factor-")) await forgetAttempts(username, address, tried);
    if (code === "access.factor-wrong") await unattended((tx) => traceRefusal(tx, accountId));
    throw error;
  }
}

async function traceRefusal(tx: Transaction, id: string) {
  const { personId } = await tx.account.findUniqueOrThrow({ where: { id } });
  const { now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), new Date());
  await recordEvent(tx, { personId, now }, { name: "access.factor-refused", subjectId: id, agencyId: null });
}
