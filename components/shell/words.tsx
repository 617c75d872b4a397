import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";

import type { Domain } from "@/lib/i18n/catalogues";

import { MoreWords } from "./more-words";

/** Hands the browser the words that every page needs; once, around everything. */
export async function WordsEverywhere({ children }: { children: ReactNode }) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()]);
  const { ui, shell, blockers } = messages;
  return (
    <NextIntlClientProvider locale={locale} messages={{ ui, shell, blockers }}>
      {children}
    </NextIntlClientProvider>
  );
}

/** Hands the browser the words of these domains beside those it has, and no others. */
export async function Words({ of, children }: { of: readonly Domain[]; children: ReactNode }) {
  const messages = await getMessages();
  return (
    <MoreWords messages={Object.fromEntries(of.map((domain) => [domain, messages[domain]]))}>
      {children}
    </MoreWords>
  );
}
