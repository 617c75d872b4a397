import { useFormatter, useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { OwnTrainings } from "@/lib/training/sheet";

/** Formal education beside the trainings: leaves of study, which bring no learning hours. */
export function StudyList({ studies }: Pick<OwnTrainings, "studies">) {
  const t = useTranslations("training.list");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
  if (studies.length === 0) return null;
  return (
    <div className="border-line border-t px-4 py-2.5">
      <h3 className="font-semibold">{t("studies")}</h3>
      <ul>
        {studies.map(({ id, programme, institution, from, to, due, outcome }) => (
          <li key={id} className="py-1">
            <p className="flex flex-wrap items-center gap-2">
              {programme}{" "}
              <Tag tone={outcome === "running" ? "info" : "neutral"}>{t(`outcome.${outcome}`)}</Tag>
            </p>
            <p className="text-ink-2 text-[13px]">
              {to
                ? t("ended", { institution, from: on(from), to: on(to) })
                : t("study", { institution, from: on(from), due: on(due) })}
            </p>
          </li>
        ))}
      </ul>
      <p className="text-ink-3 text-[13px]">{t("noHours")}</p>
    </div>
  );
}
