import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { ProfessionalIndex } from "@/lib/talent/professional-index";

/** The IP ASN part by part: which figures nobody has determined yet, and what is not known of the person. */
export function IndexParts({ index: { parts, missing, total, band } }: { index: ProfessionalIndex }) {
  const t = useTranslations("talent");
  const format = useFormatter();
  const figure = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Card>
      <dl className="divide-line divide-y [&>div]:flex [&>div]:flex-wrap [&>div]:justify-between [&>div]:gap-x-4 [&>div]:px-4 [&>div]:py-2">
        {parts.map(({ part, points, of, certainty }) => (
          <div key={part}>
            <dt className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              {t(`parts.${part}`)}
              {certainty === "M" && <Tag>{t("mine.unconfirmed")}</Tag>}
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
      {total === null || band === null ? (
        <p className="border-line border-t px-4 py-2.5 font-semibold">{t("mine.open")}</p>
      ) : (
        <p className="border-line flex flex-wrap justify-between gap-x-4 border-t px-4 py-2.5 font-semibold">
          <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            {t("mine.total", { band: t(`bands.${band}`) })}
            <Tag>{t("mine.unconfirmed")}</Tag>
          </span>
          <span className="tabular">{t("mine.points", { points: figure(total), of: figure(100) })}</span>
        </p>
      )}
    </Card>
  );
}
