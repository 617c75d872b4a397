import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { KeptHoliday } from "@/lib/calendar/sheet";

import { RemoveHoliday } from "./take-back";

/** The holidays of a year by date, with what can still be taken back. */
export function HolidayList({ holidays }: { holidays: readonly KeptHoliday[] }) {
  const t = useTranslations("calendarPages.calendar");
  const kinds = useTranslations("calendar.holiday.kinds");
  const format = useFormatter();
  if (holidays.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {holidays.map(({ date, name, kind, ahead }) => (
          <li
            key={date}
            className="grid items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[15rem_minmax(0,1fr)_auto]"
          >
            <p className="tabular">
              {format.dateTime(new Date(date), {
                weekday: "long",
                day: "numeric",
                month: "long",
                year: "numeric",
              })}
            </p>
            <p className="flex flex-wrap items-center gap-2">
              {name}
              <Tag tone={kind === "national" ? "neutral" : "info"}>{kinds(kind)}</Tag>
            </p>
            {ahead ? (
              <RemoveHoliday date={date} name={name} />
            ) : (
              <p className="text-ink-3 text-[13px]">{t("over")}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
