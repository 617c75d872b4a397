import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { UnitSheet } from "@/lib/reorganisation/sheet";

type UnitHistoryProps = { unitId: string; history: UnitSheet["history"] };

/** What became of a unit, and what went into it or came out of it, the latest first. */
export function UnitHistory({ unitId, history }: UnitHistoryProps) {
  const t = useTranslations("unitPages");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  if (history.length === 0) return <p className="text-ink-2">{t("noHistory")}</p>;
  return (
    <Card>
      <ol className="divide-line divide-y">
        {history.map(({ id, kind, from, basis, formerName, formerParent, unit, other }) => {
          const facts = {
            ...{ date: on(from), former: formerName ?? "", parent: formerParent?.name ?? "none" },
            ...{ unit: unit.name, other: other?.name ?? "" },
          };
          return (
            <li key={id} className="px-4 py-2.5">
              <p>{t(`history.${unit.id === unitId ? "own" : "others"}.${kind as "merged"}`, facts)}</p>
              <p className="text-ink-2 text-[13px]">{t("byDecree", { basis })}</p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
