import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { proposedVisits } from "@/lib/reporting/adoption";
import type { UnitAdoption } from "@/lib/reporting/sheet";

const shown = 5;

type TrainersProps = { units: readonly UnitAdoption[]; keeps: boolean };

const link = "text-brand-strong inline-flex min-h-6 items-center font-semibold underline underline-offset-2";

/** Where a visit helps most people, what it is to train, and the way to plan it. */
export function Trainers({ units, keeps }: TrainersProps) {
  const t = useTranslations("adoption");
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
                {keeps && (
                  <a
                    href={`/administration/adoption/visits?unit=${id}&step=${step}`}
                    aria-label={t("trainers.planOf", { unit: name })}
                    className={`${link} col-start-2 text-[13px] sm:col-start-auto print:hidden`}
                  >
                    {t("trainers.plan")}
                  </a>
                )}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </Section>
  );
}
