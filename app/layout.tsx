import "@fontsource-variable/inter";
import "@fontsource-variable/plus-jakarta-sans";

import "./globals.css";

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { PracticeBand } from "@/components/practice/practice-band";
import { FollowLinks } from "@/components/shell/follow-links";
import { isTheme, themeCookie } from "@/components/shell/theme";
import { Words } from "@/components/shell/words";
import { government } from "@/lib/access/session";
import { languageOf, written } from "@/lib/i18n/locales";
import { practiceOf } from "@/lib/practice/settings";

export async function generateMetadata(): Promise<Metadata> {
  const served = await government().catch(() => null);
  const product = served?.displayName ?? "Kinerja";
  if (practiceOf() === null)
    return { title: { template: `%s · ${product}`, default: product }, icons: { icon: "/icon.svg" } };
  const t = await getTranslations("practice");
  const title = { template: t("page", { title: `%s · ${product}` }), default: t("page", { title: product }) };
  return { title, icons: { icon: "/practice.svg" } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, timeZone, jar] = await Promise.all([getLocale(), getTimeZone(), cookies()]);
  const theme = jar.get(themeCookie)?.value;
  const of = practiceOf();

  return (
    <html
      lang={locale}
      data-theme={isTheme(theme) ? theme : "light"}
      data-practice={of === null ? undefined : ""}
    >
      <body>
        {of !== null && <PracticeBand of={of} />}
        <FollowLinks />
        <Words locale={written[languageOf(locale)]} timeZone={timeZone}>
          {children}
        </Words>
      </body>
    </html>
  );
}
