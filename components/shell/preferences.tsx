"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

import { Icon } from "@/components/ui/icon";
import { localeCookie, type Locale } from "@/lib/i18n/locales";

import { themeCookie } from "./theme";

const year = 365 * 24 * 60 * 60;
const small = "min-h-7 cursor-pointer rounded-md px-1.5 font-semibold hover:bg-sunken";

/** Language and theme, remembered on this device. On a phone only their signs have room. */
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

  const other = locale === "id" ? "en" : "id";

  return (
    <>
      <button type="button" className={small} lang={other} onClick={() => remember(localeCookie, other)}>
        <span aria-hidden className="uppercase sm:hidden">
          {other}
        </span>
        <span className="max-sm:sr-only">{locale === "id" ? t("inEnglish") : t("inIndonesian")}</span>
      </button>
      <button type="button" className={small} onClick={switchTheme}>
        <Icon name={dark ? "sun" : "moon"} className="size-4 sm:hidden" />
        <span className="max-sm:sr-only">{dark ? t("light") : t("dark")}</span>
      </button>
    </>
  );
}
