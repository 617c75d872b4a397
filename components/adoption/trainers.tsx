import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { proposedVisits, type Step } from "@/lib/reporting/adoption";
import type { UnitAdoption } from "@/lib/reporting/sheet";

const shown = 5;

type TrainersProps = {
  units: readonly UnitAdoption[];
  keeps: boolean;
  /** The day of the next visit to a unit, where one is planned. */
  planned: Readonly<Record<string, string>>;
};

const link = "text-brand-strong inline-flex min-h-6 items-center font-semibold underline underline-offset-2";

/** Where a visit helps most people, what it is to train, and the way to plan it. */
export function Trainers({ units, keeps, planned }: TrainersProps) {
  const t = useTranslations("adoption");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { day: "numeric", month: "long" });
  const proposals = proposedVisits(units).slice(0, shown);
  return (
    <Section title={t("trainers.title")} aside={t("trainers.aside")}>
      {proposals.length === 0 ? (
        <p className="text-ink-2">{t("trainers.none")}</p>
      ) : (
        <Card>
          <ol className="divide-line divide-y">
            {proposals.map(({ id, name, step, people }, i) => (
              <li
                key={id}
                className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 px-4 py-3 sm:grid-cols-[1.5rem_minmax(0,5fr)_minmax(0,6fr)_auto]"
              >
                <span aria-hidden className="text-ink-3 tabular">
                  {i + 1}.
                </span>
                <div>
                  <p className="font-semibold">{name}</p>
                  <p className="text-ink-2 text-[13px]">
                    {t("trainers.stuck", { people, step: t(`before.${step}`) })}
                  </p>
                </div>
                <p className="col-start-2 text-[13px] sm:col-start-auto">{t(`train.${step}`)}</p>
                <Way unit={{ id, name }} step={step} keeps={keeps} day={planned[id] && on(planned[id])} />
              </li>
            ))}
          </ol>
        </Card>
      )}
    </Section>
  );
}

type WayProps = { unit: { id: string; name: string }; step: Step; keeps: boolean; day: string | undefined };

/** To the visit that is planned already, or to planning one. */
function Way({ unit: { id, name }, step, keeps, day }: WayProps) {
  const t = useTranslations("adoption.trainers");
  if (!day && !keeps) return null;
  return (
    <a
      href={`/administration/adoption/visits${day ? "" : `?unit=${id}&step=${step}`}`}
      aria-label={day ? t("plannedOf", { unit: name, date: day }) : t("planOf", { unit: name })}
      className={`${link} col-start-2 text-[13px] sm:col-start-auto print:hidden`}
    >
      {day ? t("planned", { date: day }) : t("plan")}
    </a>
  );
}
