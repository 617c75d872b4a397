import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import type { Locale } from "@/lib/i18n/locales";

/** Where the actor's digest goes and in which language, and whether this installation sends mail at all. */
export const findMailSetting = (actor: Actor) =>
  reading(actor, async (tx) => {
    const account = await tx.account.findUnique({
      where: { personId: actor.personId },
      select: { email: true, locale: true, version: true },
    });
    return account && { ...account, locale: account.locale as Locale, sends: Boolean(process.env.SMTP_URL) };
  });

export type MailSetting = NonNullable<Awaited<ReturnType<typeof findMailSetting>>>;
