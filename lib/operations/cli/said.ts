import { createFormatter, createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";

import type { Finding } from "../finding";
import { Refusal } from "../refusal";

/** The language of a terminal: Indonesian, unless an option or its LANG asks for English. */
export function languageOf(options: readonly string[], lang = ""): Locale {
  if (options.includes("--id")) return "id";
  return options.includes("--en") || /^en(_|\b)/i.test(lang) ? "en" : "id";
}

/** The words of the commands of whoever keeps the server. */
export function speaker(locale: Locale, timeZone = "Asia/Jakarta") {
  const words = { locale, timeZone, messages: catalogues[locale] };
  const t = createTranslator({ ...words, namespace: "operations" });
  return { t, format: createFormatter(words) };
}

export type Speaker = ReturnType<typeof speaker>;

/** The speaker of this process. */
export const speaking = () => speaker(languageOf(process.argv.slice(2), process.env.LANG));

/** Why nothing was done, in words; anything else goes on being thrown. */
export function wordsOf(error: unknown, { t }: Speaker): string {
  if (!(error instanceof Refusal)) throw error;
  return t(`refusals.${error.code}`, error.facts as never);
}

/** What is wrong and how to mend it, in words. */
export const findingWords = ({ code, facts, weight }: Finding, { t }: Speaker) =>
  [
    `${t(`doctor.${weight}`)} ${t(`findings.${code}.what`, facts as never)}`,
    `  ${t("doctor.mend")} ${t(`findings.${code}.mend`, facts as never)}`,
  ].join("\n");

/** Writes lines to the terminal. */
export const say = (...lines: string[]) => void process.stdout.write(`${lines.join("\n")}\n`);
