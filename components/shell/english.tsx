"use client";

import { NextIntlClientProvider } from "next-intl";

import { englishInBrowser } from "@/lib/i18n/browser/english";

import type { WordsProps } from "./words";

/** The words of the screens in English. */
export default function English(props: WordsProps) {
  return <NextIntlClientProvider {...props} messages={englishInBrowser} />;
}
