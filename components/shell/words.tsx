import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";

import type { Domain } from "@/lib/i18n/catalogues";

const everywhere = ["ui", "shell", "blockers"] as const;

/** Hands the browser the words of these domains, beside those every page needs, and no others. */
export async function Words({ of, children }: { of: readonly Domain[]; children: ReactNode }) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()]);
  const chosen = Object.fromEntries([...everywhere, ...of].map((domain) => [domain, messages[domain]]));
  return (
    <NextIntlClientProvider locale={locale} messages={chosen}>
      {children}
    </NextIntlClientProvider>
  );
}
