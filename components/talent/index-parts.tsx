import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { ProfessionalIndex } from "@/lib/talent/professional-index";

/** The IP ASN part by part: how certain each figure is, and what nobody knows. */
export function IndexParts({ index: { parts, missing, total, band } }: { index: ProfessionalIndex }) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Card>
      <dl className="divide-line divide-y [&>div]:flex [&>div]:flex-wrap [&>div]:justify-between [&>div]:gap-x-4 [&>div]:px-4 [&>div]:py-2">
        {parts.map(({ part, points, of, certainty }) => (
          <div key={part}>
            <dt>
              {t(`parts.${part}`)} [{certainty}]
            </dt>
            <dd className="tabular font-semibold">
              {t("mine.points", { points: figure(points), of: figure(of) })}
            </dd>
          </div>
        ))}
        {missing.map((part) => (
          <div key={part}>
            <dt>{t(`parts.${part}`)}</dt>
            <dd className="text-warning font-semibold">{t("mine.unknown")}</dd>
          </div>
        ))}
      </dl>
      <p className="border-line border-t px-4 py-2.5 font-semibold">
        {total === null || band === null
          ? t("mine.open")
          : t("mine.total", { total: figure(total), band: t(`bands.${band}`) })}
      </p>
    </Card>
  );
}
