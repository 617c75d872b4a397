import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";

import { themeCookie } from "@/components/shell/theme";
import { government } from "@/lib/access/session";
import { languageOf } from "@/lib/i18n/locales";

/** What frames a page for strangers: the product's name, and the language and theme of this device. */
export async function frameOfPublic() {
  const [locale, served, jar] = await Promise.all([getLocale(), government(), cookies()]);
  return {
    product: served?.displayName ?? "Kinerja",
    locale: languageOf(locale),
    dark: jar.get(themeCookie)?.value === "dark",
  };
}
