import "server-only";

import { endSessions } from "@/lib/access/commands";
import { clockOf } from "@/lib/access/clock";
import { normaliseUsername } from "@/lib/access/username";
import { recordEvents } from "@/lib/audit/record";
import { type Transaction, unattended } from "@/lib/db/doors";
import { newId } from "@/lib/ids";
import { unseal } from "@/lib/secret";

import { factorOf } from "./pass-factor";

const name = "access.factor-reset";

/**
 * Takes away the second factor of the account with this name, as whoever runs the server does where nobody else can: of the last one who
 * keeps the system. Its sessions end; the owner is told, and so is the trail. Answers how many there were.
 */
export const resetAtServer = (username: string) =>
  unattended(async (tx) =>
    reset(
      tx,
      await tx.account.findMany({ where: { username: normaliseUsername(username), ...held }, select }),
    ),
  );

/** The same of all whose key was sealed before another NEXTAUTH_SECRET: no code of theirs opens anything any more. */
export const resetUnreadable = () =>
  unattended(
    async (tx) => {
      const accounts = await tx.account.findMany({
        where: held,
        select: { ...select, factor: { select: { secret: true } } },
      });
      return reset(
        tx,
        accounts.filter(({ id, factor }) => factor && unseal(factor.secret, factorOf(id)) === null),
      );
    },
    { timeout: 20_000 },
  );

const held = { factor: { isNot: null } } as const;
const select = { id: true, personId: true } as const;

async function reset(tx: Transaction, accounts: readonly { id: string; personId: string }[]) {
  const { now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), new Date());
  const ids = accounts.map(({ id }) => id);
  await tx.secondFactor.deleteMany({ where: { accountId: { in: ids } } });
  for (const id of ids) await endSessions(tx, id);
  await tx.notification.createMany({
    data: accounts.map(({ id: subjectId, personId }) => ({
      ...{ id: newId(), personId, topic: name, subjectId, details: {}, at: now },
    })),
  });
  const events = ids.map((subjectId) => ({ name, subjectId, agencyId: null }) as const);
  await recordEvents(tx, { personId: null, now }, events);
  return ids.length;
}
