import "@fontsource-variable/inter";
import "@fontsource-variable/plus-jakarta-sans";

import "./globals.css";

import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";

import { isTheme, themeCookie } from "@/components/shell/theme";
import { WordsEverywhere } from "@/components/shell/words";
import { government } from "@/lib/access/session";

export async function generateMetadata(): Promise<Metadata> {
  const served = await government().catch(() => null);
  const product = served?.displayName ?? "Kinerja";
  return { title: { template: `%s · ${product}`, default: product } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const theme = jar.get(themeCookie)?.value;

  return (
    <html lang={locale} data-theme={isTheme(theme) ? theme : "light"}>
      <body>
        <WordsEverywhere>{children}</WordsEverywhere>
      </body>
    </html>
  );
}
