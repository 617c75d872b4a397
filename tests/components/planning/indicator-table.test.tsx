import { screen } from "@testing-library/react";

import { IndicatorTable } from "@/components/planning/indicator-table";
import type { PlanSheet } from "@/lib/planning/sheet";

import { renderInIndonesian } from "../../support/words";

type Indicator = PlanSheet["results"][number]["indicators"][number];

const indicator = (direction: Indicator["direction"]) =>
  ({
    ...{ id: "i1", text: "Berkas yang terlambat", aspect: "time", perspective: null, direction },
    ...{ targetValue: "80", targetUnit: "%", targetNarrative: null },
  }) as Indicator;
const shown = (direction: Indicator["direction"], reached: string) =>
  renderInIndonesian(
    <IndicatorTable
      indicators={[indicator(direction)]}
      precedents={{ i1: { year: 2025, targetValue: "88", targetUnit: "%", reached } }}
    />,
  );

test.each([
  ["lower", "100", "2025: target 88 %, realisasi 100 %, melampaui batas"],
  ["lower", "70", "2025: target 88 %, tercapai 70 %"],
  ["higher", "70", "2025: target 88 %, realisasi 70 %, belum tercapai"],
  ["higher", "100", "2025: target 88 %, tercapai 100 %"],
] as const)("where %s is better, what was reached before (%s) is not called a success wrongly", (...row) => {
  const [direction, reached, words] = row;
  shown(direction, reached);
  expect(screen.getByText(words)).toBeVisible();
});
