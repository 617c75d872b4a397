import "server-only";

import { clockOf } from "@/lib/access/clock";
import { printedKeyCode } from "@/lib/access/key-code";
import { normaliseUsername } from "@/lib/access/username";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended } from "@/lib/db/doors";
import { addKeyCodeJob } from "@/lib/db/outbox";
import { found } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";

import type { AddressNotice, KeyLetter, KeyNotice } from "../letter";
import { sendsMail } from "../queries/own";
import { holdAccounts, issue } from "./codes";

/** An account whose lost password is set anew by mail: it is open, was used, and mail to its address was proven to arrive. */
const reachable = { disabledAt: null, passwordHash: { not: null }, emailProvenAt: { not: null } } as const;
/** What a helper handed out is not made void by whoever knows a number. */
const handedOut = (now: string) =>
  ({ purpose: "recovery", usedAt: null, voidedAt: null, expiresAt: { gt: now } }) as const;

const tenMinutes = 10 * 60 * 1000;

/**
 * Asks the worker to mail a code to whoever lost their password. It says to nobody whether there is such an account: of a name without
 * one, or without a proven address, nothing comes. Nor does another code while the last is on its way: whoever knows a number would make
 * the owner's void as soon as it arrived. There is no cap of a day on top: a stranger would use it up at night and shut the owner out.
 */
export const askRecovery = (typedName: string) =>
  unattended(async (tx) => {
    const username = normaliseUsername(typedName);
    const account = await tx.account.findFirst({ where: { username, ...reachable }, select: { id: true } });
    if (account && sendsMail() && !(await isOnItsWay(tx, account.id)))
      await addKeyCodeJob(tx, account.id, "mail");
  });

async function isOnItsWay(tx: Transaction, accountId: string) {
  const { now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), new Date());
  const fresh = { gt: new Date(Date.parse(now) - tenMinutes) };
  const code = { accountId, purpose: "mail", usedAt: null, voidedAt: null } as const;
  return (await tx.keyCode.count({ where: { ...code, issuedAt: fresh } })) > 0;
}

type DrawnLetter = KeyLetter & { /** The id of the code in it. */ codeId: string };

/**
 * Draws the code of a mail that is about to go out and keeps its hash; null where none is to go out any more. Drawn again after a
 * failure, the former one is void.
 */
export const drawMailed = (
  accountId: string,
  purpose: "mail" | "address",
  instant: Date,
): Promise<DrawnLetter | null> =>
  unattended(async (tx) => {
    const government = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
    const { now } = clockOf(government, instant);
    await holdAccounts(tx, [accountId]);
    const account = await addressee(tx, accountId, purpose, now);
    if (!account?.email) return null;
    const { email, locale, person } = account;
    const { codes, until } = await issue(tx, now, {
      ...{ purpose, accountIds: [accountId], ...(purpose === "address" && { email }) },
    });
    const { id: codeId, code } = found(codes.get(accountId));
    await recordEvent(
      tx,
      { personId: null, now },
      {
        name: purpose === "mail" ? "access.recovery-mailed" : "access.proof-mailed",
        ...{ subjectId: accountId, agencyId: null },
      },
    );
    return {
      ...{ purpose, email, locale: locale as Locale, name: person.name, product: government.displayName },
      ...{ timeZone: government.timeZone, until, code: printedKeyCode(code), codeId },
    };
  });

/**
 * Makes the code void whose mail surely did not go out: nobody waits for it, and another may be asked for at once. One that was drawn
 * meanwhile has a mail of its own, which may have arrived.
 */
export const withdrawMailed = (codeId: string, instant: Date) =>
  unattended(async (tx) => {
    const { now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), instant);
    await tx.keyCode.updateMany({
      where: { id: codeId, usedAt: null, voidedAt: null },
      data: { voidedAt: now },
    });
  });

const addressee = (tx: Transaction, id: string, purpose: "mail" | "address", now: string) =>
  tx.account.findFirst({
    where:
      purpose === "mail"
        ? { id, ...reachable, codes: { none: handedOut(now) } }
        : { id, disabledAt: null, email: { not: null }, emailProvenAt: null },
    select: { email: true, locale: true, person: { select: { name: true } } },
  });

/** What the owner of an account is to be told of the code that a helper made; null once it opens nothing, or the address is none. */
export const findNotice = (accountId: string, instant: Date): Promise<KeyNotice | null> =>
  unattended(async (tx) => {
    const { timeZone, displayName, ...served } = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
    const { now } = clockOf({ timeZone, ...served }, instant);
    const code = await tx.keyCode.findFirst({
      where: { accountId, ...handedOut(now), account: { disabledAt: null, emailProvenAt: { not: null } } },
      select: {
        ...{ expiresAt: true, issuedBy: { select: { name: true } } },
        account: { select: { email: true, locale: true, person: { select: { name: true } } } },
      },
    });
    if (!code?.account.email || !code.issuedBy) return null;
    const { email, locale, person } = code.account;
    return {
      ...{ email, locale: locale as Locale, name: person.name, product: displayName, timeZone },
      ...{ actor: code.issuedBy.name, until: code.expiresAt.toISOString() },
    };
  });

/** What goes to the address that an account had, once another took its place. */
export const findAddressNotice = (accountId: string, former: string): Promise<AddressNotice> =>
  unattended(async (tx) => {
    const { displayName } = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
    const { locale, person } = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { locale: true, person: { select: { name: true } } },
    });
    return { email: former, locale: locale as Locale, name: person.name, product: displayName };
  });
