"use client";

import { type Messages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";

/** Adds words to those of the providers around it; sent again, the common ones would be half of a short page. */
export function MoreWords({ words, children }: { words: string; children: ReactNode }) {
  const [locale, known] = [useLocale(), useMessages()];
  const messages = useMemo(() => together(known, JSON.parse(words) as Messages), [known, words]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}

const together = (known: Messages, more: Messages) => ({
  ...known,
  ...more,
  blockers: { ...known.blockers, ...more.blockers },
});
