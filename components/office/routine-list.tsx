import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { monthWithAll, placeOfRoutine } from "@/lib/office/month";
import type { Month, Routine } from "@/lib/office/sheet";

/** What the month asks for, one line each: how much of it there is, who it is about, and where it is dealt with. */
export function RoutineList({ month: { routines, nextYear } }: { month: Month }) {
  const t = useTranslations("office.month");
  const format = useFormatter();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {routines.map((routine) => (
          <li
            key={routine.key}
            className="grid gap-x-4 gap-y-1 px-4 py-3.5 sm:grid-cols-[4.5rem_minmax(0,1fr)_auto]"
          >
            <div>
              {routine.count > 0 ? (
                <span className="tabular text-2xl leading-none font-bold">
                  {format.number(routine.count)}
                </span>
              ) : (
                <Tag tone="good">{t("done")}</Tag>
              )}
            </div>
            <div className="min-w-0">
              <h2 className={routine.count > 0 ? "font-semibold" : "text-ink-2"}>
                {t(`items.${routine.key}.title`)}
              </h2>
              {routine.count > 0 && (
                <>
                  <p className="text-ink-2 max-w-[68ch] text-sm">{t(`items.${routine.key}.why`)}</p>
                  <People routine={routine} />
                </>
              )}
            </div>
            {routine.count > 0 && (
              <a
                href={placeOfRoutine(routine.key, nextYear)}
                className="text-brand-strong inline-flex min-h-6 items-center self-start font-semibold underline underline-offset-2"
              >
                {t("go")}
                <span className="sr-only">: {t(`items.${routine.key}.title`)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function People({ routine: { key, people, count } }: { routine: Routine }) {
  const t = useTranslations("office.month");
  const format = useFormatter();
  if (people.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-1.5 text-[13px]">
      {people.map(({ personId, name, agency, day }) => (
        <li key={`${personId} ${day}`}>
          <a
            href={`/organisation/people/${personId}`}
            className="text-brand-strong inline-block min-h-6 underline underline-offset-2"
          >
            {t("person", {
              name,
              agency,
              date: format.dateTime(new Date(day), { dateStyle: "long" }),
            })}
          </a>
        </li>
      ))}
      {count > people.length && (
        <li>
          <a
            href={monthWithAll(key)}
            className="inline-block min-h-6 font-semibold underline underline-offset-2"
          >
            {t("more", { count: count - people.length })}
            <span className="sr-only">: {t(`items.${key}.title`)}</span>
          </a>
        </li>
      )}
    </ul>
  );
}
