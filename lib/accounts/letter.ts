import { createFormatter, createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import type { Letter } from "@/lib/mail/letter";

/** What a mail with a code is made of. */
export type KeyLetter = {
  purpose: "mail" | "address";
  email: string;
  locale: Locale;
  /** Of the person whom it is for. */
  name: string;
  /** The name under which people see the product. */
  product: string;
  timeZone: string;
  /** As it is typed, in groups. */
  code: string;
  /** From when on it opens nothing, ISO 8601. */
  until: string;
};

/**
 * A code as a mail in the person's language, with where it is typed below `appUrl`. The number is not in it: whoever reads the mail of
 * somebody else does not have both.
 */
export function keyLetterOf(
  { purpose, email, locale, name, product, timeZone, code, until }: KeyLetter,
  appUrl: string,
): Letter {
  const words = { locale, timeZone, messages: catalogues[locale] };
  const t = createTranslator({ ...words, namespace: "accountPages.letter" });
  const format = createFormatter(words);
  const place = `${appUrl.replace(/\/$/, "")}${purpose === "mail" ? "/activate" : "/account"}`;
  const end = format.dateTime(new Date(until), { dateStyle: "long", timeStyle: "short" });
  const text = [
    t("greeting", { name }),
    t(`${purpose}.why`, { product }),
    `  ${code}`,
    `${t(`${purpose}.where`, { end })}\n  ${place}`,
    t(`${purpose}.notYou`),
  ].join("\n\n");
  return { to: email, subject: t(`${purpose}.subject`, { product }), text: `${text}\n` };
}

/** What the owner of an account is told of a code that somebody made to it; the code is not in it. */
export type KeyNotice = Omit<KeyLetter, "purpose" | "code"> & { /** Who made it. */ actor: string };

/** A code that a helper made, as a mail to the owner, with where the account's history stands below `appUrl`. */
export function keyNoticeOf(
  { email, locale, name, product, timeZone, actor, until }: KeyNotice,
  appUrl: string,
): Letter {
  const words = { locale, timeZone, messages: catalogues[locale] };
  const t = createTranslator({ ...words, namespace: "accountPages.letter" });
  const end = createFormatter(words).dateTime(new Date(until), { dateStyle: "long", timeStyle: "short" });
  const text = [
    t("greeting", { name }),
    t("notice.what", { actor, product, end }),
    `${t("notice.notYou")}\n  ${appUrl.replace(/\/$/, "")}/account`,
  ].join("\n\n");
  return { to: email, subject: t("notice.subject", { product }), text: `${text}\n` };
}

/** What the owner of an account is told at an address that is theirs no more; the other is not in it. */
export type AddressNotice = Pick<KeyLetter, "email" | "locale" | "name" | "product">;

/** That another address took the place of this one, as a mail to it. */
export function addressNoticeOf({ email, locale, name, product }: AddressNotice, appUrl: string): Letter {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "accountPages.letter" });
  const text = [
    t("greeting", { name }),
    t("moved.what", { product }),
    `${t("moved.notYou")}\n  ${appUrl.replace(/\/$/, "")}/account`,
  ].join("\n\n");
  return { to: email, subject: t("moved.subject", { product }), text: `${text}\n` };
}
