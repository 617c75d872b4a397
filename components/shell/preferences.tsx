"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

import { localeCookie, type Locale } from "@/lib/i18n/locales";

import { themeCookie } from "./theme";

const year = 365 * 24 * 60 * 60;
const small = "min-h-7 cursor-pointer rounded-md px-1.5 font-semibold hover:bg-sunken";

/** Language and theme, remembered on this device. */
export function Preferences({ locale, dark }: { locale: Locale; dark: boolean }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const remember = (name: string, value: string) => {
    document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
    router.refresh();
  };
  const switchTheme = () => {
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    remember(themeCookie, dark ? "light" : "dark");
  };

  return (
    <>
      <button
        type="button"
        className={small}
        lang={locale === "id" ? "en" : "id"}
        onClick={() => remember(localeCookie, locale === "id" ? "en" : "id")}
      >
        {locale === "id" ? t("inEnglish") : t("inIndonesian")}
      </button>
      <button type="button" className={small} onClick={switchTheme}>
        {dark ? t("light") : t("dark")}
      </button>
    </>
  );
}
