"use client";

import { NextIntlClientProvider } from "next-intl";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";

import { indonesianInBrowser } from "@/lib/i18n/browser/indonesian";
import type { Written } from "@/lib/i18n/locales";

export type WordsProps = { locale: Written; timeZone: string; children: ReactNode };

const English = dynamic(() => import("./english"));

/**
 * The words of the screens, as a file that the browser keeps: handed over with every page, they would be half of it. Who
 * reads English fetches that language besides, for nearly everybody reads Indonesian.
 */
export function Words(props: WordsProps) {
  return props.locale === "id" ? (
    <NextIntlClientProvider {...props} messages={indonesianInBrowser} />
  ) : (
    <English {...props} />
  );
}
