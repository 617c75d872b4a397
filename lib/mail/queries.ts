import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { workingCalendar } from "@/lib/cycles/queries";
import { addDays, dateOf, type IsoDate } from "@/lib/dates";
import { atOnce, reading, type Transaction, unattended } from "@/lib/db/doors";
import type { Locale } from "@/lib/i18n/locales";

import { digestDay } from "./digest";
import type { Digest } from "./letter";

/** Where the actor's digest goes and in which language, what another address takes, and whether this installation sends mail at all. */
export const findMailSetting = (actor: Actor) =>
  reading(actor, async (tx) => {
    const account = await tx.account.findUnique({
      where: { personId: actor.personId },
      select: {
        email: true,
        locale: true,
        version: true,
        passwordHash: true,
        factor: { select: { id: true } },
      },
    });
    if (!account) return null;
    const { passwordHash, factor, ...setting } = account;
    return {
      ...{ ...setting, locale: account.locale as Locale, sends: Boolean(process.env.SMTP_URL) },
      ...{ hasPassword: passwordHash !== null, hasFactor: factor !== null },
    };
  });

export type MailSetting = NonNullable<Awaited<ReturnType<typeof findMailSetting>>>;

/**
 * The day whose digests may go out at this instant, or null in the quiet hours. By the real clock in a demo, too: the
 * mailbox is a real one.
 */
export const openDay = (instant: Date) =>
  unattended(async (tx) => {
    // It may be tomorrow already where the government is.
    const calendar = await workingCalendar(tx, addDays(dateOf(instant), 1));
    return digestDay(instant, calendar);
  });

/** Who has unread news, an address and no digest of the day that was sent or may have been. */
export async function peopleDue(day: IsoDate): Promise<string[]> {
  const rows = await atOnce(
    (database) => database.$queryRaw<{ personId: string }[]>`
      SELECT a."personId"::text AS "personId" FROM "Account" a
      WHERE a.email IS NOT NULL AND a."disabledAt" IS NULL
        AND EXISTS (SELECT 1 FROM "Notification" n WHERE n."personId" = a."personId" AND n."readAt" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM "MailDigest" d WHERE d."personId" = a."personId"
          AND d.day >= ${day}::date AND d.state <> 'refused')
        AND NOT EXISTS (SELECT 1 FROM "Movement" m WHERE m."personId" = a."personId" AND m."validFrom" <= ${day}::date
          AND m.kind IN ('retirement', 'resignation', 'contract_end', 'death'))
      ORDER BY a."personId"`,
  );
  return rows.map(({ personId }) => personId);
}

/** What waits unread for a person with an address now; null when nothing does, or no mail is wanted. */
export async function digestOf(tx: Transaction, personId: string): Promise<Digest | null> {
  const account = await tx.account.findUnique({
    where: { personId, disabledAt: null },
    select: { email: true, locale: true, person: { select: { name: true } } },
  });
  const news = await tx.notification.findMany({
    where: { personId, readAt: null },
    select: { topic: true, subjectId: true, at: true, actor: { select: { name: true } } },
  });
  if (!account?.email || news.length === 0) return null;
  const { displayName, timeZone } = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
  return {
    email: account.email,
    locale: account.locale as Locale,
    name: account.person.name,
    product: displayName,
    timeZone,
    news: news.map(({ topic, actor, ...piece }) => ({
      ...piece,
      topic: topic as EventName,
      actorName: actor?.name ?? null,
    })),
  };
}
