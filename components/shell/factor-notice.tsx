import { useFormatter, useTranslations } from "next-intl";

/** Says from which day on a second factor is asked for, to whoever will need one and has none. */
export function FactorNotice({ from }: { /** YYYY-MM-DD */ from: string }) {
  const t = useTranslations("accounts.factor");
  const date = useFormatter().dateTime(new Date(from), { dateStyle: "long", timeZone: "UTC" });
  return (
    <p className="bg-warning-soft mb-5 rounded-md px-3 py-2.5 print:hidden">
      {t("notice", { date })}{" "}
      <a href="/account" className="text-brand-strong font-semibold underline underline-offset-2">
        {t("noticeLink")}
      </a>
    </p>
  );
}
