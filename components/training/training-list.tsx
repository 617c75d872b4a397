import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import type { TrainingForm } from "@/lib/training/hours";
import { yearlyHours } from "@/lib/training/hours";

type TrainingListProps = {
  trainings: readonly {
    id: string;
    title: string;
    provider: string;
    form: TrainingForm;
    /** YYYY-MM-DD. */
    endedOn: string;
    hours: number;
  }[];
  /** JP of the year. */
  hours: number;
};

/** The year's trainings with their JP, under the meter of what is owed. */
export function TrainingList({ trainings, hours }: TrainingListProps) {
  const t = useTranslations("development");
  const forms = useTranslations("vocabulary.trainingForm");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { day: "numeric", month: "long" });
  return (
    <Card>
      <div className="space-y-1.5 p-4">
        <p aria-hidden className="tabular flex justify-between gap-4 text-[13px]">
          <b className="font-semibold">{t("hours", { hours })}</b>
          <span className="text-ink-2">{t("hours", { hours: yearlyHours })}</span>
        </p>
        <Meter share={hours / yearlyHours} label={t("headline", { hours, wanted: yearlyHours })} />
      </div>
      {trainings.length === 0 && <p className="text-ink-3 px-4 pb-3">{t("none")}</p>}
      <ul className="divide-line divide-y">
        {trainings.map((training) => (
          <li key={training.id} className="flex items-baseline justify-between gap-4 px-4 py-2.5">
            <div>
              <p className="font-semibold">{training.title}</p>
              <p className="text-ink-2 text-[13px]">
                {t("by", {
                  provider: training.provider,
                  form: forms(training.form),
                  date: on(training.endedOn),
                })}
              </p>
            </div>
            <b className="tabular font-semibold whitespace-nowrap">{t("hours", { hours: training.hours })}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}
