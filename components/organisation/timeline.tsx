import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { made } from "@/components/ui/made";

type Entry = { id: string; what: string; detail: string; from: string; to: string | null };

/** Dated rows of one person, newest first. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations("organisation.person");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  return (
    <Card>
      {entries.length === 0 && <p className="text-ink-3 px-4 py-3">{t("none")}</p>}
      <ol className="divide-line divide-y">
        {entries.map(({ id, what, detail, from, to }) => (
          <li key={id} {...made(id)} className="px-4 py-2.5">
            <p className="font-semibold">{what}</p>
            <p className="text-ink-2 text-[13px]">{detail}</p>
            <p className="text-ink-2 text-[13px]">
              {to ? t("until", { from: on(from), to: on(to) }) : t("from", { from: on(from) })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
