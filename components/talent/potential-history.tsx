import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";

type Potential = {
  id: string;
  score: number;
  assessedOn: string;
  validUntil: string;
  source: string;
  documentNumber: string;
  documentDate: string;
};

/** Every potential assessment with its document, newest first. */
export function PotentialHistory({ potentials }: { potentials: readonly Potential[] }) {
  const t = useTranslations("talent.person");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  return (
    <Card>
      {potentials.length === 0 && <p className="text-ink-3 px-4 py-3">{t("none")}</p>}
      <ul className="divide-line divide-y">
        {potentials.map(({ id, score, assessedOn, validUntil, source, documentNumber, documentDate }) => (
          <li key={id} className="px-4 py-2.5">
            <p className="font-semibold">
              {t("entry", {
                score: format.number(score, { maximumFractionDigits: 2 }),
                ...{ on: on(assessedOn), until: on(validUntil) },
              })}
            </p>
            <p className="text-ink-2 text-sm break-words">
              {t("document", { source, number: documentNumber, date: on(documentDate) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
