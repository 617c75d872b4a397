import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { UnitLine } from "@/lib/reorganisation/sheet";

/** Units, each with where it stands, who leads it and how many people it has. */
export function UnitList({ units }: { units: readonly UnitLine[] }) {
  const t = useTranslations("unitPages");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  return (
    <Card>
      <ul className="divide-line divide-y">
        {units.map(({ id, name, parent, agency, closedFrom, head, people }) => (
          <li
            key={id}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,6fr)_minmax(0,5fr)_minmax(0,2fr)]"
          >
            <div className="min-w-0">
              <a href={`/organisation/units/${id}`} className="font-semibold break-words">
                {name}
              </a>
              <p className="text-ink-2 text-[13px]">{[parent, agency].filter(Boolean).join(" · ")}</p>
            </div>
            {closedFrom ? (
              <p className="min-w-0">
                <Tag>{t("closedSince", { date: on(closedFrom) })}</Tag>
              </p>
            ) : (
              <p className="min-w-0">
                {head ? head.name : t("nobodyLeads")}
                {head && (
                  <span className="text-ink-2 block text-[13px]">
                    {head.acting ? t("actingAs", { title: head.title }) : head.title}
                  </span>
                )}
              </p>
            )}
            <p className="text-ink-2 tabular min-w-0 sm:text-right">{t("people", { count: people })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
