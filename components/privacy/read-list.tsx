import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { withWeekday } from "@/lib/dates";
import { periodName } from "@/lib/evaluation/period-name";
import type { Read } from "@/lib/privacy/sheet";

/** Who opened what, day by day, the latest day first. */
export function ReadList({ reads }: { reads: readonly Read[] }) {
  const format = useFormatter();
  const days = [...new Set(reads.map(({ day }) => day))];
  return (
    <div className="space-y-5">
      {days.map((day) => (
        <section key={day} aria-label={format.dateTime(new Date(day), withWeekday)}>
          <h2 className="text-ink-2 pb-1.5 text-sm font-semibold">
            {format.dateTime(new Date(day), withWeekday)}
          </h2>
          <Card>
            <ul className="divide-line divide-y">
              {reads
                .filter((read) => read.day === day)
                .map((read) => (
                  <ReadLine key={`${read.id}-${read.what}-${read.last}`} {...read} />
                ))}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}

function ReadLine({ name, title, what, period, times, last }: Read) {
  const t = useTranslations("privacyPages.readers");
  const periods = useTranslations("vocabulary.period");
  const format = useFormatter();
  const time = format.dateTime(new Date(last), { timeStyle: "short" });
  const key = what.replace(".", "_") as "evaluation_read";
  return (
    <li className="grid gap-x-6 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-baseline">
      <div className="min-w-0">
        <p className="font-semibold break-words">{name}</p>
        <p className="text-ink-2 text-[13px]">{title ?? t("noTitle")}</p>
      </div>
      <p className="min-w-0">{t(`what.${key}`, { period: period ? periodName(periods, period) : "" })}</p>
      <p className="text-ink-2 tabular text-[13px] sm:text-right">{t("times", { count: times, time })}</p>
    </li>
  );
}
