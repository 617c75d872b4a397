import { useTranslations } from "next-intl";

/** Above every page of practice, in a colour that nothing else has: that nothing here is real, another role, and the way back. */
export function PracticeBand({ of }: { of: string }) {
  const t = useTranslations("practice.band");
  const link = "text-on-practice inline-flex min-h-7 items-center font-semibold underline underline-offset-2";
  return (
    <aside
      aria-label={t("label")}
      className="bg-practice text-on-practice sticky top-0 z-30 flex min-h-9 flex-wrap items-center gap-x-4 px-4 text-[13px] lg:px-7 print:static"
    >
      <p className="min-w-0 flex-1">
        <b className="font-bold tracking-wide uppercase">{t("label")}</b>
        <span className="max-sm:sr-only"> · {t("nothingReal")}</span>
      </p>
      <a href="/help/practice" className={link}>
        {t("change")}
      </a>
      <a href={`${of}/`} className={link}>
        {t("leave")}
      </a>
    </aside>
  );
}
