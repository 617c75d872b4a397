import { cookies } from "next/headers";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";

import { catalogues } from "./catalogues";
import { localeCookie, locales } from "./locales";

/** The language of a request: what the person chose, else Indonesian. Instants are shown in the government's zone. */
const requestConfig = getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = hasLocale(locales, chosen) ? chosen : "id";
  return { locale, timeZone: "Asia/Jakarta", messages: catalogues[locale] };
});

export default requestConfig;
