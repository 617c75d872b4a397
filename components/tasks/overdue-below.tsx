import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Tasks } from "@/lib/tasks/sheet";

/** Raters below whose people have waited too long for an answer: a word from above helps, nothing else happens. */
export function OverdueBelow({ raters }: { raters: Tasks["overdueBelow"] }) {
  const t = useTranslations("home");
  const format = useFormatter();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {raters.map(({ raterId, name, count, since }) => (
          <li key={raterId} className="flex flex-wrap justify-between gap-x-4 px-4 py-2.5">
            <span className="font-semibold">{name}</span>
            <span className="text-ink-2">
              {t("belowWhy", { count, date: format.dateTime(since, { day: "numeric", month: "long" }) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
