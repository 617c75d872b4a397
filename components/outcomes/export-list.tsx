import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Outcomes } from "@/lib/outcomes/sheet";

const formats = ["csv", "json"] as const;

/** What has left, newest first, to be downloaded once more. */
export function ExportList({ exports }: { exports: Outcomes["exports"] }) {
  const t = useTranslations("outcomes");
  const format = useFormatter();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {exports.map(({ id, madeAt, madeBy, count }) => {
          const date = format.dateTime(new Date(madeAt), { dateStyle: "long", timeStyle: "short" });
          return (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-2.5"
            >
              <span>{t("line", { count, date, name: madeBy })}</span>
              <span className="flex gap-4">
                {formats.map((each) => (
                  <a
                    key={each}
                    href={`/api/outcomes/${id}?format=${each}`}
                    aria-label={t("download", { format: each.toUpperCase(), date })}
                    className="text-brand-strong inline-block min-h-6 font-semibold"
                  >
                    {each.toUpperCase()}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
