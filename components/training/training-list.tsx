import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { Tag } from "@/components/ui/tag";
import type { OwnTrainings } from "@/lib/training/sheet";

import { BalanceNote } from "./balance-note";
import { Certificate } from "./certificate";
import { StudyList } from "./study-list";

/**
 * The year's trainings with their JP and certificates, under the meter of what is owed, if anything is, and how the year will
 * end, and formal education below them.
 */
export function TrainingList({ trainings, hours, balance, above, ceiling, studies }: OwnTrainings) {
  const t = useTranslations("development");
  const words = useTranslations("training.list");
  const forms = useTranslations("vocabulary.trainingForm");
  const format = useFormatter();
  const { state, wanted } = balance;
  const on = (date: string) => format.dateTime(new Date(date), { day: "numeric", month: "long" });
  return (
    <Card>
      <div className="space-y-1.5 p-4">
        {state !== "free" && (
          <>
            <p aria-hidden className="tabular flex justify-between gap-4 text-[13px]">
              <b className="font-semibold">{t("hours", { hours })}</b>
              <span className="text-ink-2">{t("hours", { hours: wanted })}</span>
            </p>
            <Meter share={hours / wanted} label={t("headline", { hours, wanted })} />
          </>
        )}
        <BalanceNote {...{ balance, above, ceiling }} />
      </div>
      {trainings.length === 0 && <p className="text-ink-3 px-4 pb-3">{t("none")}</p>}
      <ul className="divide-line divide-y">
        {trainings.map((training) => (
          <li key={training.id} className="flex items-baseline justify-between gap-4 px-4 py-2.5">
            <div className="min-w-0">
              <p className="font-semibold">{training.title}</p>
              <p className="text-ink-2 text-[13px]">
                {t("by", {
                  provider: training.provider,
                  form: forms(training.form),
                  date: on(training.endedOn),
                })}
              </p>
              {training.documented && (
                <p className="text-ink-3 text-[13px]">
                  {words("documented", { source: training.documented })}
                </p>
              )}
              {training.applied && <Tag tone="info">{words(`applied.${training.applied}`)}</Tag>}
              {training.certificates.length > 0 && (
                <p className="text-[13px]">
                  {words("attached")}
                  {training.certificates.map(({ id, name }) => (
                    <a
                      key={id}
                      href={`/api/evidence/${id}`}
                      download
                      className="text-brand-strong mr-2 inline-block min-h-6 break-all underline underline-offset-2"
                    >
                      {name}
                    </a>
                  ))}
                </p>
              )}
              <Certificate training={{ id: training.id, title: training.title }} />
            </div>
            <b className="tabular font-semibold whitespace-nowrap">{t("hours", { hours: training.hours })}</b>
          </li>
        ))}
      </ul>
      <StudyList studies={studies} />
    </Card>
  );
}
