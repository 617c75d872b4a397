import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { LateBelow as Late } from "@/lib/evaluation/sheet";

/** Raters below who are late in handing over, for the level above: a word helps, nothing else happens. */
export function LateBelow({ raters }: { raters: readonly Late[] }) {
  const t = useTranslations("teamList");
  const format = useFormatter();
  if (raters.length === 0) return null;
  return (
    <Section title={t("below")} aside={t("belowLede")}>
      <Card>
        <ul className="divide-line divide-y">
          {raters.map(({ raterId, name, count, since }) => (
            <li key={raterId} className="flex flex-wrap justify-between gap-x-4 px-4 py-2.5">
              <span className="font-semibold">{name}</span>
              <span className="text-ink-2">
                {t("belowLine", { count, date: format.dateTime(new Date(since), { dateStyle: "long" }) })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
