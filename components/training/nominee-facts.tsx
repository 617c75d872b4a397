import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import type { Nominee } from "@/lib/training/sheet";

/** What somebody lacks of what an event builds, and how many hours of the year they have. */
export function NomineeFacts({ gap, hours, owed }: Nominee) {
  const t = useTranslations("training.nominee");
  return (
    <p className="text-ink-2 tabular flex flex-wrap items-baseline gap-x-2 gap-y-1 text-[13px]">
      {gap?.state === "gap" && <Tag tone="warning">{t("gap", { missing: gap.missing })}</Tag>}
      {gap?.state === "unassessed" && <Tag tone="neutral">{t("unassessed")}</Tag>}
      {gap?.state === "met" && <span>{t("met")}</span>}
      <span>{t(owed ? "hours" : "hoursFree", { hours, wanted: yearlyHours })}</span>
    </p>
  );
}
