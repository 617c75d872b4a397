import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { DisciplineLevel, EducationLevel } from "@/lib/talent/professional-index";

type ProfessionalFacts = {
  id: string;
  education: EducationLevel | null;
  leadershipTraining: boolean | null;
  functionalTraining: boolean | null;
  discipline: DisciplineLevel | null;
  source: string;
  documentNumber: string;
  documentDate: string;
};

/** What was recorded for the IP ASN, with the document of each, newest first. */
export function RecordHistory({ records }: { records: readonly ProfessionalFacts[] }) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  const yes = (taken: boolean) => ({ value: taken ? "yes" : "no" });
  const said = ({ education, leadershipTraining, functionalTraining, discipline }: ProfessionalFacts) => [
    ...(education ? [t("facts.education", { value: t(`education.${education}`) })] : []),
    ...(leadershipTraining === null ? [] : [t("facts.leadershipTraining", yes(leadershipTraining))]),
    ...(functionalTraining === null ? [] : [t("facts.functionalTraining", yes(functionalTraining))]),
    ...(discipline ? [t("facts.discipline", { value: t(`discipline.${discipline}`) })] : []),
  ];
  return (
    <Card>
      {records.length === 0 && <p className="text-ink-3 px-4 py-3">{t("person.none")}</p>}
      <ul className="divide-line divide-y">
        {records.map((record) => (
          <li key={record.id} className="px-4 py-2.5">
            <p className="font-semibold">{said(record).join(" · ")}</p>
            <p className="text-ink-2 text-sm break-words">
              {t("person.document", {
                ...{ source: record.source, number: record.documentNumber, date: on(record.documentDate) },
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
