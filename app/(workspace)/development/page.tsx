import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { TrainingForm } from "@/components/development/training-form";
import { Words } from "@/components/shell/words";
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { ownTrainings, teamHours } from "@/lib/development/queries";
import { yearlyHours } from "@/lib/development/training-hours";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("development"))("title"),
});

export default async function DevelopmentPage() {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const [t, forms, format, own, team] = await Promise.all([
    getTranslations("development"),
    getTranslations("vocabulary.trainingForm"),
    getFormatter(),
    ownTrainings(actor, year),
    teamHours(actor, year),
  ]);
  const missing = Math.max(0, yearlyHours - own.hours);
  const on = (date: string) => format.dateTime(new Date(date), { day: "numeric", month: "long" });

  return (
    <>
      <PageHeader
        title={t("headline", { hours: own.hours, wanted: yearlyHours })}
        lede={t("lede", { missing, year: String(year) })}
      />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div>
          <Section title={t("own")}>
            <Card>
              {own.trainings.length === 0 && <p className="text-ink-3 px-4 py-3">{t("none")}</p>}
              <ul className="divide-line divide-y">
                {own.trainings.map(({ id, title, provider, form, endedOn, hours }) => (
                  <li key={id} className="flex items-baseline justify-between gap-4 px-4 py-2.5">
                    <div>
                      <p className="font-semibold">{title}</p>
                      <p className="text-ink-2 text-[13px]">
                        {t("by", { provider, form: forms(form), date: on(endedOn) })}
                      </p>
                    </div>
                    <b className="tabular font-semibold whitespace-nowrap">{t("hours", { hours })}</b>
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
          {team.length > 0 && (
            <Section title={t("team")}>
              <Card>
                <ul className="divide-line divide-y">
                  {team.map(({ id, name, hours }) => (
                    <li
                      key={id}
                      className="grid grid-cols-[minmax(0,1fr)_8rem_4rem] items-center gap-4 px-4 py-2"
                    >
                      {name}
                      <Meter
                        share={hours / yearlyHours}
                        label={t("headline", { hours, wanted: yearlyHours })}
                      />
                      <span className="tabular text-right">{t("hours", { hours })}</span>
                    </li>
                  ))}
                </ul>
              </Card>
            </Section>
          )}
        </div>
        <Section title={t("record")}>
          <Card className="p-4">
            <Words of={["development", "vocabulary"]}>
              <TrainingForm />
            </Words>
          </Card>
        </Section>
      </div>
    </>
  );
}
