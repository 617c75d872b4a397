import { createFormatter, createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";

import { type DigestLine, digestLines, type UnreadNews } from "./digest";

/** What a person's digest is made of. */
export type Digest = {
  email: string;
  locale: Locale;
  /** Of the person whom it is for. */
  name: string;
  /** The name under which people see the product. */
  product: string;
  timeZone: string;
  news: readonly UnreadNews[];
};

/** A mail in plain text: readable everywhere, and nothing in it asks a server whether it was opened. */
export type Letter = { to: string; subject: string; text: string };

const mostLines = 20;

/**
 * The digest as a mail in the person's language: what kind of thing waits, of whom, and since when, with the way there
 * below `appUrl`. Nothing else: a mailbox is read on shared screens, and ratings, feedback and notes stay in the app.
 */
export function letterOf({ email, locale, name, product, timeZone, news }: Digest, appUrl: string): Letter {
  const words = { locale, timeZone, messages: catalogues[locale] };
  const [t, sentence] = [
    createTranslator({ ...words, namespace: "mail.letter" }),
    createTranslator({ ...words, namespace: "events" }),
  ];
  const format = createFormatter(words);
  const [lines, home] = [digestLines(news), appUrl.replace(/\/$/, "")];
  const written = ({ topic, actorName, place, count, since }: DigestLine) => {
    const what = sentence(topic as "access.role-given", { actor: actorName ?? t("system"), role: "" });
    const date = format.dateTime(since, { dateStyle: "long" });
    return `- ${t("line", { what, count, date })}\n  ${home}${place}`;
  };
  const more = lines.length - mostLines;
  const text = [
    t("greeting", { name }),
    t("waiting", { count: news.length, product }),
    lines.slice(0, mostLines).map(written).join("\n"),
    ...(more > 0 ? [`${t("more", { more })}\n  ${home}/news`] : []),
    t("withheld"),
    `${t("stop")}\n  ${home}/news`,
  ].join("\n\n");
  return { to: email, subject: t("subject", { count: news.length, product }), text: `${text}\n` };
}
