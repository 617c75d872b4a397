import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

const months = Array.from({ length: 12 }, (_, month) => month);

/** Where the performance year stands, and, for who has a confirmed plan, what is never too early. `today` is YYYY-MM-DD. */
export function YearStrip({ today, reportable }: { today: string; reportable: boolean }) {
  const t = useTranslations("home.year");
  const format = useFormatter();
  const current = Number(today.slice(5, 7)) - 1;
  return (
    <Card className="space-y-3 p-4">
      <h2 className="font-semibold">{t("title", { year: today.slice(0, 4) })}</h2>
      <ol aria-hidden className="grid grid-cols-12 gap-1">
        {months.map((month) => (
          <li
            key={month}
            className={clsx(
              "h-1.5 rounded-sm",
              month <= current ? "bg-brand" : "bg-line",
              month === current && "ring-brand-soft ring-2",
            )}
          />
        ))}
      </ol>
      <p className="text-ink-2 text-[13px]">
        {t("month", {
          month: format.dateTime(new Date(today), { month: "long" }),
          number: current + 1,
        })}
      </p>
      {reportable && (
        <>
          <p className="text-ink-2 text-[13px]">{t("advice")}</p>
          <LinkButton href="/progress" className="w-full">
            {t("report")}
          </LinkButton>
        </>
      )}
    </Card>
  );
}
