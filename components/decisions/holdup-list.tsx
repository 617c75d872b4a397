import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { ChartTable } from "@/components/ui/charts/chart-table";
import { useNumbers } from "@/components/ui/numbers";
import type { Meeting } from "@/lib/decisions/sheet";

import { useSeat } from "./use-seat";

/** For whom most people wait, by position and never by name. */
export function HoldupList({ holdups }: { holdups: NonNullable<Meeting["holdups"]> }) {
  const t = useTranslations("decisions.meeting");
  const seat = useSeat();
  const { whole } = useNumbers();
  return (
    <Card className="px-5 py-4">
      <h2 className="text-xl leading-snug font-semibold">
        {t("holdupsHeadline", { people: holdups.people })}
      </h2>
      <p className="text-ink-2 mt-0.5 mb-3 text-[13px]">{t("holdupsSub")}</p>
      {holdups.raters.length > 0 && (
        <ChartTable
          label={t("holdups")}
          head={[t("holder"), t("people"), t("plans"), t("evaluations")]}
          rows={holdups.raters.map(({ id, title, unit, people, plans, evaluations }) => ({
            id,
            name: title ? seat(title, unit) : t("formerly"),
            cells: [whole(people), whole(plans), whole(evaluations)],
          }))}
        />
      )}
    </Card>
  );
}
