import { useFormatter, useTranslations } from "next-intl";

import { periodName } from "@/lib/evaluation/period-name";
import { Card } from "@/components/ui/card";
import type { ExtendableWindow, GrantedExtension } from "@/lib/calendar/sheet";

import { ExtendWindow } from "./extend-window";

const useDay = () => {
  const format = useFormatter();
  return (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
};

/** The windows of those who were looked for, each with the form that extends it. */
export function ExtendableList({ windows }: { windows: readonly ExtendableWindow[] }) {
  const t = useTranslations("calendarPages.extensions");
  const period = useTranslations("vocabulary.period");
  const on = useDay();
  if (windows.length === 0) return <p className="text-ink-2">{t("nobody")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {windows.map((window) => (
          <li
            key={`${window.personId} ${window.periodId}`}
            className="grid items-start gap-x-4 gap-y-2 px-4 py-2.5 sm:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,4fr)]"
          >
            <div className="min-w-0">
              <p className="font-semibold">{window.name}</p>
              <p className="text-ink-2 text-[13px]">{`${window.title} · ${window.agency}`}</p>
            </div>
            <div className="min-w-0">
              <p>{periodName(period, window.period)}</p>
              <p className="text-ink-2 text-[13px]">{t("closes", { date: on(window.closing) })}</p>
            </div>
            <div className="min-w-0">
              <ExtendWindow
                personId={window.personId}
                periodId={window.periodId}
                name={window.name}
                period={window.period}
                last={window.last}
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was extended, the latest first: for whom, which period, until when, why, and by whom. */
export function ExtensionList({ extensions }: { extensions: readonly GrantedExtension[] }) {
  const t = useTranslations("calendarPages.extensions");
  const period = useTranslations("vocabulary.period");
  const on = useDay();
  if (extensions.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {extensions.map(({ id, evaluationId, ...granted }) => (
          <li
            key={id}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,5fr)]"
          >
            <div className="min-w-0">
              {evaluationId ? (
                <a href={`/evaluations/${evaluationId}`} className="font-semibold">
                  {granted.name}
                </a>
              ) : (
                <p className="font-semibold">{granted.name}</p>
              )}
              <p className="text-ink-2 text-[13px]">{granted.agency}</p>
            </div>
            <div className="min-w-0">
              <p>
                {periodName(period, granted.period)}, {t("until", { date: on(granted.until) })}
              </p>
              <p className="text-ink-2 text-[13px]">{t("before", { date: on(granted.closesOn) })}</p>
            </div>
            <div className="min-w-0">
              <p>{granted.reason}</p>
              <p className="text-ink-3 text-[13px]">
                {t("by", { name: granted.grantedBy, date: on(granted.grantedAt) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
