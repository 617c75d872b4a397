import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { KeptDowntime } from "@/lib/calendar/sheet";

import { WithdrawDowntime } from "./take-back";

/** Recorded downtimes: when, why, the working days they cost, and who recorded them. */
export function DowntimeList({ downtimes }: { downtimes: readonly KeptDowntime[] }) {
  const t = useTranslations("calendarPages.calendar");
  const format = useFormatter();
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "long", timeStyle: "short" });
  const on = (day: string) => format.dateTime(new Date(day), { day: "numeric", month: "long" });
  if (downtimes.length === 0) return <p className="text-ink-2">{t("noDowntime")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {downtimes.map(({ id, startsAt, endsAt, reason, lost, recordedBy, recordedAt, mayWithdraw }) => (
          <li key={id} className="space-y-1 px-4 py-2.5">
            <p className="font-semibold">{t("span", { from: at(startsAt), to: at(endsAt) })}</p>
            <p className="max-w-[70ch]">{reason}</p>
            <p>{t("lost", { count: lost.length, days: format.list(lost.map(on)) })}</p>
            <p className="text-ink-3 text-[13px]">{t("by", { name: recordedBy, date: on(recordedAt) })}</p>
            {mayWithdraw && <WithdrawDowntime downtimeId={id} when={at(startsAt)} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
