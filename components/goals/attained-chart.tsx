import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { useNumbers } from "@/components/ui/numbers";
import { type Light, lightOf, type Quarter } from "@/lib/goals/attainment";

type UnitAttained = {
  id: string;
  name: string;
  mean: number;
  /** In the same quarter of the year before. */
  former: number | null;
  reported: number;
  of: number;
};

type AttainedChartProps = {
  units: readonly UnitAttained[];
  /** What the heading of the page speaks of. */
  marked: Light;
  year: number;
  quarter: Quarter;
  source: string;
};

/** What the goals of every unit attained, the lowest first, beside the year before; every bar leads to the unit's goals. */
export function AttainedChart({ units, marked, year, quarter, source }: AttainedChartProps) {
  const t = useTranslations("goalPages");
  const lights = useTranslations("goals.light");
  const { rounded } = useNumbers();
  const hrefOf = (id: string) => `/goals/${id}?year=${year}&quarter=${quarter}`;
  const facts = { year: String(year), quarter };
  const before = { year: String(year - 1) };
  const title = t("chart");
  const told = units.map((unit) => ({
    ...unit,
    counted: t("reportedOf", { reported: unit.reported, of: unit.of }),
  }));
  return (
    <ChartFrame
      title={title}
      sub={t("chartSub", facts)}
      definition={{ word: t("definition"), text: t("definitionText") }}
      source={source}
      table={{
        word: t("table", { count: units.length }),
        head: [
          ...[t("head.unit"), t("head.attained"), t("head.former", before), t("head.reported")],
          t("head.light"),
        ],
        rows: told.map(({ id, name, mean, former, counted }) => ({
          ...{ id, name, href: hrefOf(id) },
          cells: [rounded(mean), former === null ? "–" : rounded(former), counted, lights(lightOf(mean))],
        })),
      }}
    >
      <RankedBars
        label={title}
        max={1}
        beforeWord={t("before", before)}
        bars={told.map(({ id, name, mean, former, counted }) => ({
          ...{ name, value: mean, before: former, href: hrefOf(id) },
          label: `${rounded(mean)} · ${counted}`,
          marked: lightOf(mean) === marked,
        }))}
      />
    </ChartFrame>
  );
}
