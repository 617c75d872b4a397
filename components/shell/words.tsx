import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";

import { type Domain, refusalsEverywhere, refusalsOf } from "@/lib/i18n/catalogues";

import { MoreWords } from "./more-words";

/** Hands the browser the words that every page needs; once, around everything. */
export async function WordsEverywhere({ children }: { children: ReactNode }) {
  const [locale, { ui, shell, blockers }] = await Promise.all([getLocale(), getMessages()]);
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={{ ui, shell, blockers: picked(blockers, refusalsEverywhere) }}
    >
      {children}
    </NextIntlClientProvider>
  );
}

/** Hands the browser the words of these domains, and of what they may refuse, beside those it has; and no others. */
export async function Words({ of, children }: { of: readonly Domain[]; children: ReactNode }) {
  const messages = await getMessages();
  const refusals = of.flatMap((domain) => refusalsOf[domain] ?? []);
  return (
    <MoreWords messages={{ ...picked(messages, of), blockers: picked(messages.blockers, refusals) }}>
      {children}
    </MoreWords>
  );
}

const picked = <Words extends object, Key extends keyof Words>(words: Words, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, words[key]])) as Pick<Words, Key>;
