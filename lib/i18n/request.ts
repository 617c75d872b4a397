import { cookies } from "next/headers";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";

import { government } from "@/lib/access/session";

import { catalogues } from "./catalogues";
import { languageOf, localeCookie, locales, written } from "./locales";

/**
 * The language of a request: what the caller asks for (official forms are in Indonesian), else what the person chose, else
 * Indonesian. Instants are shown in the government's zone.
 */
const requestConfig = getRequestConfig(async ({ locale: asked }) => {
  const chosen = asked ? languageOf(asked) : (await cookies()).get(localeCookie)?.value;
  const locale = hasLocale(locales, chosen) ? chosen : "id";
  // The page that says that the database does not answer needs a zone too.
  const served = await government().catch(() => null);
  return {
    locale: written[locale],
    timeZone: served?.timeZone ?? "Asia/Jakarta",
    messages: catalogues[locale],
  };
});

export default requestConfig;
