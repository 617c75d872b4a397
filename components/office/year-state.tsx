import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { OpeningLine } from "@/lib/office/sheet";

/** The agencies whose year is open or closed, with their rhythm and what nobody has signed. */
export function YearState({ lines }: { lines: readonly OpeningLine[] }) {
  const t = useTranslations("office.year");
  const words = useTranslations("calendar.cycles.cadences");
  const format = useFormatter();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map(({ id, name, cadence, end }) => (
          <li
            key={id}
            className="grid items-baseline gap-x-4 px-4 py-2 sm:grid-cols-[minmax(0,5fr)_9rem_minmax(0,5fr)]"
          >
            <span className="font-semibold">{name}</span>
            <span className="text-ink-2">{words(cadence)}</span>
            <span className="text-ink-2 text-[13px]">
              {end?.closedOn && (
                <Tag>
                  {t("closedOn", { date: format.dateTime(new Date(end.closedOn), { dateStyle: "long" }) })}
                </Tag>
              )}{" "}
              {end && end.unsigned > 0 && t("left", { unsigned: end.unsigned })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
