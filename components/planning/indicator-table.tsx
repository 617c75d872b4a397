import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

import { placeOfLine } from "@/lib/planning/places";
import { standingOf } from "@/lib/planning/precedent";
import type { PlanSheet, Precedent } from "@/lib/planning/sheet";

import { useMeasured } from "./use-measured";

type Indicator = PlanSheet["results"][number]["indicators"][number];

/** The indicators of a result; on a phone each becomes a short list of facts. */
export function IndicatorTable({
  indicators,
  precedents = {},
  within,
  below,
  actions,
}: {
  indicators: readonly Indicator[];
  /** What they were copied from, by id. */
  precedents?: Readonly<Record<string, Precedent>>;
  /** What is said of an indicator below its words. */
  within?: (indicator: Indicator) => ReactNode;
  /** What stands below an indicator, over the whole width. */
  below?: (indicator: Indicator) => ReactNode;
  actions?: (indicator: Indicator) => ReactNode;
}) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary");
  const measured = useMeasured();
  if (indicators.length === 0) return <p className="text-ink-3">{t("noneYet")}</p>;
  const target = ({ targetValue, targetUnit, targetNarrative }: Indicator) =>
    targetValue === null ? (targetNarrative ?? "–") : measured(targetValue, targetUnit);

  return (
    <table className="w-full text-[13px] sm:table-fixed">
      <thead className="text-ink-3 text-left text-[12px] max-sm:sr-only">
        <tr>
          <th className="py-1 font-normal">{t("indicator")}</th>
          <th className="w-32 py-1 font-normal">{t("fields.aspect")}</th>
          <th className="w-28 py-1 text-right font-normal">{t("target")}</th>
          {actions && <td className="w-36" />}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <Fragment key={indicator.id}>
            <tr
              id={placeOfLine(indicator.id)}
              className="border-line scroll-mt-4 border-t align-top max-sm:block max-sm:py-1.5"
            >
              <td className="py-1.5 pr-3 max-sm:block max-sm:py-0">
                {indicator.text}
                <Before precedent={precedents[indicator.id]} direction={indicator.direction} />
                {within?.(indicator)}
              </td>
              <td className="text-ink-2 py-1.5 pr-3 max-sm:block max-sm:py-0">
                {indicator.perspective
                  ? words(`perspective.${indicator.perspective}`)
                  : indicator.aspect && words(`aspect.${indicator.aspect}`)}
              </td>
              <td className="py-1.5 text-right font-semibold max-sm:block max-sm:py-0 max-sm:text-left">
                {target(indicator)}
                {indicator.direction === "lower" && (
                  <span className="text-ink-3 block text-[12px] font-normal">{words("direction.lower")}</span>
                )}
              </td>
              {actions && <td className="py-0.5 max-sm:block">{actions(indicator)}</td>}
            </tr>
            <Below columns={actions ? 4 : 3}>{below?.(indicator)}</Below>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Below({ columns, children }: { columns: number; children: ReactNode }) {
  if (!children) return null;
  return (
    <tr className="max-sm:block">
      <td colSpan={columns} className="pb-2 text-[14px] max-sm:block">
        {children}
      </td>
    </tr>
  );
}

/** What the indicator of the earlier plan was to reach, and did. */
function Before({ precedent, direction }: { precedent?: Precedent; direction: Indicator["direction"] }) {
  const t = useTranslations("planning");
  const measured = useMeasured();
  if (!precedent) return null;
  const { targetValue, targetUnit, reached } = precedent;
  const facts = { year: String(precedent.year), target: measured(targetValue, targetUnit) };
  const standing =
    targetValue === null || reached === null
      ? "met"
      : standingOf({ target: targetValue, reached, direction });
  return (
    <span className="text-ink-3 block text-[12px]">
      {reached === null
        ? t("precedentUnreported", facts)
        : t("precedent", { ...facts, standing, reached: measured(reached, targetUnit) })}
    </span>
  );
}
