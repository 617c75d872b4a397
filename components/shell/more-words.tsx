"use client";

import { type Messages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";

/** Adds words to those of the providers around it; sent again, the common ones would be half of a short page. */
export function MoreWords({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const [locale, known] = [useLocale(), useMessages()];
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...known, ...messages }}>
      {children}
    </NextIntlClientProvider>
  );
}
