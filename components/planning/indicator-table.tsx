import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { PlanSheet } from "@/lib/planning/sheet";

type Indicator = PlanSheet["results"][number]["indicators"][number];

/** The indicators of a result; on a phone each becomes a short list of facts. */
export function IndicatorTable({
  indicators,
  actions,
}: {
  indicators: readonly Indicator[];
  actions?: (indicator: Indicator) => ReactNode;
}) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary");
  const format = useFormatter();
  if (indicators.length === 0) return <p className="text-ink-3">{t("noneYet")}</p>;
  const target = ({ targetValue, targetUnit, targetNarrative }: Indicator) =>
    targetValue === null
      ? (targetNarrative ?? "–")
      : `${format.number(Number(targetValue), { maximumFractionDigits: 4 })} ${targetUnit ?? ""}`;

  return (
    <table className="w-full text-[13px]">
      <thead className="text-ink-3 text-left text-[12px] max-sm:sr-only">
        <tr>
          <th className="py-1 font-normal">{t("indicator")}</th>
          <th className="w-28 py-1 font-normal">{t("fields.aspect")}</th>
          <th className="w-28 py-1 text-right font-normal">{t("target")}</th>
          {actions && <td />}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr key={indicator.id} className="border-line border-t max-sm:block max-sm:py-1.5">
            <td className="py-1.5 pr-3 max-sm:block max-sm:py-0">{indicator.text}</td>
            <td className="text-ink-2 py-1.5 pr-3 max-sm:block max-sm:py-0">
              {indicator.perspective
                ? words(`perspective.${indicator.perspective}`)
                : indicator.aspect && words(`aspect.${indicator.aspect}`)}
            </td>
            <td className="py-1.5 text-right font-semibold max-sm:block max-sm:py-0 max-sm:text-left">
              {target(indicator)}
            </td>
            {actions && (
              <td className="py-0.5 pl-2 text-right whitespace-nowrap max-sm:block">{actions(indicator)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
