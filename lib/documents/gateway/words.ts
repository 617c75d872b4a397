import "server-only";

import { getFormatter, getTranslations } from "next-intl/server";

import type { Words } from "../skp";

/** The words of official forms: in Indonesian, whatever language the reader's screen is in. */
export async function officialWords(): Promise<Words> {
  const locale = "id";
  const [t, terms, format] = await Promise.all([
    getTranslations({ locale, namespace: "documents" }),
    getTranslations({ locale, namespace: "vocabulary" }),
    getFormatter({ locale }),
  ]);
  return {
    t,
    terms,
    date: (instant) => format.dateTime(new Date(instant), { dateStyle: "long" }),
    number: (decimal) => format.number(Number(decimal), { maximumFractionDigits: 4 }),
  };
}
