import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Waiting } from "@/lib/planning/sheet";

import { RemindRater } from "./remind-rater";

/** Raters with what waits for them and since when, each with a way to remind. */
export function WaitingList({ lines }: { lines: readonly Waiting[] }) {
  const t = useTranslations("planning.waiting");
  const format = useFormatter();
  const on = (instant: string) => format.dateTime(new Date(instant), { day: "numeric", month: "long" });
  return (
    <Card>
      <ol className="divide-line divide-y">
        {lines.map(({ raterId, name, title, unit, count, since, reminded }) => (
          <li
            key={raterId}
            className="grid items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_12rem_auto]"
          >
            <div className="min-w-0">
              <p className="font-semibold">{name}</p>
              <p className="text-ink-2 text-[13px]">{[title, unit].filter(Boolean).join(" · ")}</p>
            </div>
            <p className="text-[13px]">
              <b className="tabular">{t("plans", { count })}</b>
              <span className="text-ink-3 block">{t("since", { date: on(since) })}</span>
            </p>
            <RemindRater
              raterId={raterId}
              name={name}
              reminded={reminded}
              message={t("message", { name, count, date: on(since) })}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
