"use client";

import { type Messages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";

type More = Partial<Omit<Messages, "blockers">> & { blockers: Partial<Messages["blockers"]> };

/** Adds words to those of the providers around it; sent again, the common ones would be half of a short page. */
export function MoreWords({ messages, children }: { messages: More; children: ReactNode }) {
  const [locale, known] = [useLocale(), useMessages()];
  const blockers = { ...known.blockers, ...messages.blockers };
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...known, ...messages, blockers }}>
      {children}
    </NextIntlClientProvider>
  );
}
