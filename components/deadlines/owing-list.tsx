import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Owing } from "@/lib/deadlines/sheet";

type OwingListProps = { lines: readonly Owing[]; late: boolean };

const link = "text-brand-strong inline-flex min-h-6 items-center font-semibold";

/** Who owes something by a deadline: where they work, about whom, since when, and the last reminder. */
export function OwingList({ lines, late }: OwingListProps) {
  const t = useTranslations("owing");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map(({ id, name, person, title, unit, agency, about, due, reminded, opens }) => (
          <li
            key={id}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,4fr)]"
          >
            <div className="min-w-0">
              {person ? (
                <a href={`/organisation/people/${person}`} className={link}>
                  {name}
                </a>
              ) : (
                <p className="font-semibold">{name}</p>
              )}
              <p className="text-ink-2 text-[13px]">{title ?? t("noPosition")}</p>
              <p className="text-ink-3 text-[13px]">{[unit, agency].filter(Boolean).join(" · ")}</p>
            </div>
            <div className="min-w-0">
              <p className={late ? "text-warning font-semibold" : undefined}>
                {t(late ? "since" : "until", { date: on(due) })}
              </p>
              {about && <p className="text-ink-2 text-[13px]">{t("about", { name: about })}</p>}
              {opens && (
                <a
                  href={`/${opens.kind === "plan" ? "plans" : "evaluations"}/${opens.id}`}
                  className={link}
                  aria-label={t(`${opens.kind}Of`, { name: about ?? name })}
                >
                  {t(opens.kind)}
                </a>
              )}
            </div>
            <p className="text-ink-2 min-w-0 text-[13px]">
              {reminded ? t(`reminded.${reminded.stage}`, { date: on(reminded.at) }) : t("notReminded")}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
