import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { withWeekday } from "@/lib/dates";
import { periodName } from "@/lib/evaluation/period-name";
import type { Reported } from "@/lib/evaluation/sheet";

/** What was reported upward of each period of an agency, what is still to come, by when, and the way to whose it is. */
export function ReportedList({ lines, alone }: Pick<Reported, "lines"> & { alone: boolean }) {
  const t = useTranslations("outcomes.reported");
  const periods = useTranslations("vocabulary.period");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), withWeekday);
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map(({ id, agency, period, done, due, running, reportBy, overdue, last }) => (
          <li
            key={id}
            className="grid items-start gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)_auto]"
          >
            <div className="min-w-0">
              <p className="font-semibold">{agency}</p>
              <p className="text-ink-2 text-[13px]">{periodName(periods, period)}</p>
            </div>
            <p className="flex flex-wrap gap-1.5">
              <Tag tone={done > 0 ? "good" : "neutral"}>{t("done", { count: done })}</Tag>
              {due > 0 && <Tag tone={overdue ? "warning" : "info"}>{t("due", { count: due })}</Tag>}
              {running > 0 && <Tag>{t("running", { count: running })}</Tag>}
            </p>
            <div className="min-w-0 text-[13px]">
              <p className={overdue ? "text-warning font-semibold" : "text-ink-2"}>
                {t(overdue ? "overdue" : "by", { date: day(reportBy) })}
              </p>
              {last && <p className="text-ink-3">{t("last", { date: day(last) })}</p>}
            </div>
            {!alone && due + running > 0 && (
              <a
                href={`/administration/outcomes/reported?period=${id}`}
                aria-label={t("whoseOf", { agency, period: periodName(periods, period) })}
                className="text-brand-strong inline-flex min-h-6 items-center font-semibold"
              >
                {t("whose")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
